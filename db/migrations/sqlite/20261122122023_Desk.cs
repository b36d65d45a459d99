using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Events.Migrations.Sqlite
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
                type: "TEXT",
                nullable: false,
                defaultValue: "[]");

            migrationBuilder.AddColumn<string>(
                name: "gone_code",
                table: "mergers",
                type: "TEXT",
                maxLength: 20,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "standing_json",
                table: "mergers",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<int>(
                name: "arrives_minute",
                table: "guests_of_honour",
                type: "INTEGER",
                nullable: true);

            // What was an instant counts from the event's start from now on. SQLite knows no time zones: where the clocks change between arrival and
            // start, it is an hour off, and a person has to correct it.
            migrationBuilder.Sql("UPDATE guests_of_honour SET arrives_minute = (SELECT CAST(round((julianday(arrives_at) - julianday(e.starts_at)) * 1440) AS INTEGER) FROM events e WHERE e.id = event_id) WHERE arrives_at IS NOT NULL");

            migrationBuilder.DropColumn(
                name: "arrives_at",
                table: "guests_of_honour");

            migrationBuilder.AddColumn<string>(
                name: "consent",
                table: "contacts",
                type: "TEXT",
                maxLength: 40,
                nullable: false,
                defaultValue: "NotAsked");

            migrationBuilder.AddColumn<DateOnly>(
                name: "consent_on",
                table: "contacts",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddPrimaryKey(
                name: "PK_task_escalations",
                table: "task_escalations",
                columns: new[] { "task_id", "due_on", "step", "user_id" });

            migrationBuilder.CreateIndex(
                name: "IX_organisations_email",
                table: "organisations",
                column: "email",
                filter: "merged_into_id IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_organisations_phone",
                table: "organisations",
                column: "phone",
                filter: "merged_into_id IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_contacts_phone",
                table: "contacts",
                column: "phone");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            // The old key has room for one person of each step.
            migrationBuilder.Sql("DELETE FROM task_escalations WHERE EXISTS (SELECT 1 FROM task_escalations other WHERE other.task_id = task_escalations.task_id AND other.due_on = task_escalations.due_on AND other.step = task_escalations.step AND other.user_id < task_escalations.user_id)");

            migrationBuilder.DropPrimaryKey(
                name: "PK_task_escalations",
                table: "task_escalations");

            migrationBuilder.DropIndex(
                name: "IX_organisations_email",
                table: "organisations");

            migrationBuilder.DropIndex(
                name: "IX_organisations_phone",
                table: "organisations");

            migrationBuilder.DropIndex(
                name: "IX_contacts_phone",
                table: "contacts");

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

            migrationBuilder.AddColumn<DateTime>(
                name: "arrives_at",
                table: "guests_of_honour",
                type: "TEXT",
                nullable: true);

            migrationBuilder.Sql("UPDATE guests_of_honour SET arrives_at = (SELECT strftime('%Y-%m-%d %H:%M:%S', julianday(e.starts_at) + arrives_minute / 1440.0) FROM events e WHERE e.id = event_id) WHERE arrives_minute IS NOT NULL");

            migrationBuilder.DropColumn(
                name: "arrives_minute",
                table: "guests_of_honour");

            migrationBuilder.AddPrimaryKey(
                name: "PK_task_escalations",
                table: "task_escalations",
                columns: new[] { "task_id", "due_on", "step" });
        }
    }
}
