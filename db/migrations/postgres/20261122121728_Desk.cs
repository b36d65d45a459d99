using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Events.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Desk : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropPrimaryKey(
                name: "PK_task_escalations",
                table: "task_escalations");

            migrationBuilder.AddColumn<string>(
                name: "aliases_json",
                table: "mergers",
                type: "text",
                nullable: false,
                defaultValue: "[]");

            migrationBuilder.AddColumn<string>(
                name: "gone_code",
                table: "mergers",
                type: "character varying(20)",
                maxLength: 20,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "standing_json",
                table: "mergers",
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "consent",
                table: "contacts",
                type: "character varying(40)",
                maxLength: 40,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<DateOnly>(
                name: "consent_on",
                table: "contacts",
                type: "date",
                nullable: true);

            migrationBuilder.AddPrimaryKey(
                name: "PK_task_escalations",
                table: "task_escalations",
                columns: new[] { "task_id", "due_on", "step", "user_id" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropPrimaryKey(
                name: "PK_task_escalations",
                table: "task_escalations");

            migrationBuilder.DropColumn(
                name: "aliases_json",
                table: "mergers");

            migrationBuilder.DropColumn(
                name: "gone_code",
                table: "mergers");

            migrationBuilder.DropColumn(
                name: "standing_json",
                table: "mergers");

            migrationBuilder.DropColumn(
                name: "consent",
                table: "contacts");

            migrationBuilder.DropColumn(
                name: "consent_on",
                table: "contacts");

            migrationBuilder.AddPrimaryKey(
                name: "PK_task_escalations",
                table: "task_escalations",
                columns: new[] { "task_id", "due_on", "step" });
        }
    }
}
