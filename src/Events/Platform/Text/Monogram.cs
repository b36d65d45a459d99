namespace Events.Platform.Text;

/// <summary>One or two letters that stand for somebody without a picture: 张 for 张伟, ZW for ZHANG Wei.</summary>
public static class Monogram
{
    private static readonly HashSet<string> Addresses = new(["H.E.", "Mr", "Mr.", "Ms", "Ms.", "Mrs", "Mrs.", "Dr", "Dr.", "Prof", "Prof.", "Madam", "Ambassador"], StringComparer.OrdinalIgnoreCase);

    public static string Of(string name)
    {
        var text = name.Trim();
        if (text.Length == 0) return "";
        if (Languages.IsChinese(text[0])) return text[..1];
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(word => !Addresses.Contains(word) && char.IsLetter(word[0])).ToList();
        return string.Concat(words.Take(1).Concat(words.Skip(1).TakeLast(1)).Select(word => char.ToUpperInvariant(word[0])));
    }
}
