using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Events.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Groups : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "changes",
                table: "registrations",
                type: "character varying(4000)",
                maxLength: 4000,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<long>(
                name: "group_id",
                table: "registrations",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "group_place",
                table: "registrations",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<long>(
                name: "replaces_id",
                table: "registrations",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "review_since",
                table: "registrations",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "approves_changes",
                table: "registration_rules",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<int>(
                name: "most_in_group",
                table: "registration_rules",
                type: "integer",
                nullable: true);

            // As for an event without rules of its own.
            migrationBuilder.Sql("UPDATE registration_rules SET most_in_group = 20");

            migrationBuilder.AddColumn<string>(
                name: "color",
                table: "category_rules",
                type: "character varying(40)",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "note_en",
                table: "category_rules",
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "note_zh",
                table: "category_rules",
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<bool>(
                name: "is_open",
                table: "attendees",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.CreateTable(
                name: "registration_groups",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    event_id = table.Column<long>(type: "bigint", nullable: false),
                    secret = table.Column<string>(type: "character varying(26)", maxLength: 26, nullable: false),
                    join_code = table.Column<string>(type: "character varying(26)", maxLength: 26, nullable: false),
                    name = table.Column<string>(type: "character varying(150)", maxLength: 150, nullable: false),
                    manager_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    manager_email = table.Column<string>(type: "character varying(320)", maxLength: 320, nullable: false),
                    manager_phone = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    language = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_registration_groups", x => x.id);
                    table.ForeignKey(
                        name: "FK_registration_groups_events_event_id",
                        column: x => x.event_id,
                        principalTable: "events",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_registrations_event_id_review_since",
                table: "registrations",
                columns: new[] { "event_id", "review_since" },
                filter: "review_since IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_registrations_group_id",
                table: "registrations",
                column: "group_id");

            migrationBuilder.CreateIndex(
                name: "IX_registrations_replaces_id",
                table: "registrations",
                column: "replaces_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_registration_groups_event_id_name",
                table: "registration_groups",
                columns: new[] { "event_id", "name" });

            migrationBuilder.CreateIndex(
                name: "IX_registration_groups_join_code",
                table: "registration_groups",
                column: "join_code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_registration_groups_secret",
                table: "registration_groups",
                column: "secret",
                unique: true);

            migrationBuilder.AddForeignKey(
                name: "FK_registrations_registration_groups_group_id",
                table: "registrations",
                column: "group_id",
                principalTable: "registration_groups",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_registrations_registrations_replaces_id",
                table: "registrations",
                column: "replaces_id",
                principalTable: "registrations",
                principalColumn: "id",
                onDelete: ReferentialAction.SetNull);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_registrations_registration_groups_group_id",
                table: "registrations");

            migrationBuilder.DropForeignKey(
                name: "FK_registrations_registrations_replaces_id",
                table: "registrations");

            migrationBuilder.DropTable(
                name: "registration_groups");

            migrationBuilder.DropIndex(
                name: "IX_registrations_event_id_review_since",
                table: "registrations");

            migrationBuilder.DropIndex(
                name: "IX_registrations_group_id",
                table: "registrations");

            migrationBuilder.DropIndex(
                name: "IX_registrations_replaces_id",
                table: "registrations");

            migrationBuilder.DropColumn(
                name: "changes",
                table: "registrations");

            migrationBuilder.DropColumn(
                name: "group_id",
                table: "registrations");

            migrationBuilder.DropColumn(
                name: "group_place",
                table: "registrations");

            migrationBuilder.DropColumn(
                name: "replaces_id",
                table: "registrations");

            migrationBuilder.DropColumn(
                name: "review_since",
                table: "registrations");

            migrationBuilder.DropColumn(
                name: "approves_changes",
                table: "registration_rules");

            migrationBuilder.DropColumn(
                name: "most_in_group",
                table: "registration_rules");

            migrationBuilder.DropColumn(
                name: "color",
                table: "category_rules");

            migrationBuilder.DropColumn(
                name: "note_en",
                table: "category_rules");

            migrationBuilder.DropColumn(
                name: "note_zh",
                table: "category_rules");

            migrationBuilder.DropColumn(
                name: "is_open",
                table: "attendees");
        }
    }
}
