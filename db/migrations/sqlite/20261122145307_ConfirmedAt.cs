using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Events.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class ConfirmedAt : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTime>(
                name: "confirmed_at",
                table: "registrations",
                type: "TEXT",
                nullable: true);

            // Nobody whose request was still open has had a seat.
            migrationBuilder.Sql("UPDATE registrations SET confirmed_at = created_at WHERE state IN ('Confirmed', 'Cancelled')");

            migrationBuilder.AddColumn<long>(
                name: "version",
                table: "category_rules",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "confirmed_at",
                table: "registrations");

            migrationBuilder.DropColumn(
                name: "version",
                table: "category_rules");
        }
    }
}
