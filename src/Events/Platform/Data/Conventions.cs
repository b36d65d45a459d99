using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Events.Platform.Data;

/// <summary>What holds for every table: snake_case names on both databases, and the concurrency stamp.</summary>
public static partial class Conventions
{
    public static void Apply(ModelBuilder model)
    {
        foreach (var table in model.Model.GetEntityTypes())
        {
            table.SetTableName(SnakeCase(table.GetTableName()!));
            NameColumns(table, "");
            if (typeof(Entity).IsAssignableFrom(table.ClrType)) table.FindProperty(nameof(Entity.Version))!.IsConcurrencyToken = true;
        }
    }

    private static void NameColumns(IMutableTypeBase type, string prefix)
    {
        foreach (var property in type.GetDeclaredProperties()) property.SetColumnName(prefix + SnakeCase(property.Name));
        foreach (var part in type.GetDeclaredComplexProperties()) NameColumns(part.ComplexType, prefix + SnakeCase(part.Name) + "_");
    }

    private static string SnakeCase(string name) => Words().Replace(name, "$1_$2").ToLowerInvariant();

    [GeneratedRegex("([a-z0-9])([A-Z])")]
    private static partial Regex Words();
}
