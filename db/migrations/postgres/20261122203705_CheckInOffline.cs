using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Events.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class CheckInOffline : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "category",
                table: "scans",
                type: "character varying(40)",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "device_id",
                table: "scans",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "guest_name",
                table: "scans",
                type: "character varying(200)",
                maxLength: 200,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "guest_organisation",
                table: "scans",
                type: "character varying(300)",
                maxLength: 300,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<bool>(
                name: "let_in",
                table: "scans",
                type: "boolean",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "override",
                table: "scans",
                type: "character varying(300)",
                maxLength: 300,
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "passed_at",
                table: "scans",
                type: "timestamp with time zone",
                nullable: false,
                defaultValue: new DateTimeOffset(new DateTime(1, 1, 1, 0, 0, 0, 0, DateTimeKind.Unspecified), new TimeSpan(0, 0, 0, 0, 0)));

            migrationBuilder.Sql("UPDATE scans SET passed_at = LEAST(at, received_at)");

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "sent_at",
                table: "scans",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "receiver_told_at",
                table: "guests_of_honour",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "closes_at",
                table: "gates",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "is_entrance",
                table: "gates",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            // The gate that comes by itself is the entrance.
            migrationBuilder.Sql("UPDATE gates SET is_entrance = true WHERE default_of IS NOT NULL");

            migrationBuilder.AddColumn<bool>(
                name: "is_many_times",
                table: "gates",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "only_for",
                table: "gates",
                type: "character varying(200)",
                maxLength: 200,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "opens_at",
                table: "gates",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "session_id",
                table: "gates",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ways",
                table: "gates",
                type: "character varying(40)",
                maxLength: 40,
                nullable: false,
                defaultValue: "Both");

            migrationBuilder.AddColumn<string>(
                name: "door_note",
                table: "attendees",
                type: "character varying(300)",
                maxLength: 300,
                nullable: false,
                defaultValue: "");

            migrationBuilder.CreateTable(
                name: "badge_prints",
                columns: table => new
                {
                    attendee_id = table.Column<long>(type: "bigint", nullable: false),
                    event_id = table.Column<long>(type: "bigint", nullable: false),
                    printed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    times = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_badge_prints", x => x.attendee_id);
                    table.ForeignKey(
                        name: "FK_badge_prints_attendees_attendee_id",
                        column: x => x.attendee_id,
                        principalTable: "attendees",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "badge_settings",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    event_id = table.Column<long>(type: "bigint", nullable: false),
                    layout = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    shows_organisation = table.Column<bool>(type: "boolean", nullable: false),
                    shows_job_title = table.Column<bool>(type: "boolean", nullable: false),
                    shows_category = table.Column<bool>(type: "boolean", nullable: false),
                    shows_qr = table.Column<bool>(type: "boolean", nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_badge_settings", x => x.id);
                    table.ForeignKey(
                        name: "FK_badge_settings_events_event_id",
                        column: x => x.event_id,
                        principalTable: "events",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "conflict_looks",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    event_id = table.Column<long>(type: "bigint", nullable: false),
                    scan_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    user_id = table.Column<long>(type: "bigint", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    note = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_conflict_looks", x => x.id);
                    table.ForeignKey(
                        name: "FK_conflict_looks_events_event_id",
                        column: x => x.event_id,
                        principalTable: "events",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_conflict_looks_users_user_id",
                        column: x => x.user_id,
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "devices",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    event_id = table.Column<long>(type: "bigint", nullable: false),
                    name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    expires_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    revoked_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    may_override = table.Column<bool>(type: "boolean", nullable: false),
                    is_kiosk = table.Column<bool>(type: "boolean", nullable: false),
                    last_seen_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    last_list_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    waiting = table.Column<int>(type: "integer", nullable: false),
                    pairing_secret = table.Column<string>(type: "character varying(26)", maxLength: 26, nullable: true),
                    pairing_ends_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    paired_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    token_hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_devices", x => x.id);
                    table.ForeignKey(
                        name: "FK_devices_events_event_id",
                        column: x => x.event_id,
                        principalTable: "events",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "device_gates",
                columns: table => new
                {
                    device_id = table.Column<long>(type: "bigint", nullable: false),
                    gates_id = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_device_gates", x => new { x.device_id, x.gates_id });
                    table.ForeignKey(
                        name: "FK_device_gates_devices_device_id",
                        column: x => x.device_id,
                        principalTable: "devices",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_device_gates_gates_gates_id",
                        column: x => x.gates_id,
                        principalTable: "gates",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_scans_device_id",
                table: "scans",
                column: "device_id");

            migrationBuilder.CreateIndex(
                name: "IX_gates_session_id",
                table: "gates",
                column: "session_id");

            migrationBuilder.CreateIndex(
                name: "IX_badge_prints_event_id_printed_at",
                table: "badge_prints",
                columns: new[] { "event_id", "printed_at" });

            migrationBuilder.CreateIndex(
                name: "ix_badge_settings_event",
                table: "badge_settings",
                column: "event_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_conflict_looks_event_id_scan_id_kind",
                table: "conflict_looks",
                columns: new[] { "event_id", "scan_id", "kind" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_conflict_looks_user_id",
                table: "conflict_looks",
                column: "user_id");

            migrationBuilder.CreateIndex(
                name: "IX_device_gates_gates_id",
                table: "device_gates",
                column: "gates_id");

            migrationBuilder.CreateIndex(
                name: "IX_devices_event_id",
                table: "devices",
                column: "event_id");

            migrationBuilder.CreateIndex(
                name: "IX_devices_pairing_secret",
                table: "devices",
                column: "pairing_secret",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_devices_token_hash",
                table: "devices",
                column: "token_hash",
                unique: true);

            migrationBuilder.AddForeignKey(
                name: "FK_gates_sessions_session_id",
                table: "gates",
                column: "session_id",
                principalTable: "sessions",
                principalColumn: "id",
                onDelete: ReferentialAction.SetNull);

            migrationBuilder.AddForeignKey(
                name: "FK_scans_devices_device_id",
                table: "scans",
                column: "device_id",
                principalTable: "devices",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_gates_sessions_session_id",
                table: "gates");

            migrationBuilder.DropForeignKey(
                name: "FK_scans_devices_device_id",
                table: "scans");

            migrationBuilder.DropTable(
                name: "badge_prints");

            migrationBuilder.DropTable(
                name: "badge_settings");

            migrationBuilder.DropTable(
                name: "conflict_looks");

            migrationBuilder.DropTable(
                name: "device_gates");

            migrationBuilder.DropTable(
                name: "devices");

            migrationBuilder.DropIndex(
                name: "IX_scans_device_id",
                table: "scans");

            migrationBuilder.DropIndex(
                name: "IX_gates_session_id",
                table: "gates");

            migrationBuilder.DropColumn(
                name: "category",
                table: "scans");

            migrationBuilder.DropColumn(
                name: "device_id",
                table: "scans");

            migrationBuilder.DropColumn(
                name: "guest_name",
                table: "scans");

            migrationBuilder.DropColumn(
                name: "guest_organisation",
                table: "scans");

            migrationBuilder.DropColumn(
                name: "let_in",
                table: "scans");

            migrationBuilder.DropColumn(
                name: "override",
                table: "scans");

            migrationBuilder.DropColumn(
                name: "passed_at",
                table: "scans");

            migrationBuilder.DropColumn(
                name: "sent_at",
                table: "scans");

            migrationBuilder.DropColumn(
                name: "receiver_told_at",
                table: "guests_of_honour");

            migrationBuilder.DropColumn(
                name: "closes_at",
                table: "gates");

            migrationBuilder.DropColumn(
                name: "is_entrance",
                table: "gates");

            migrationBuilder.DropColumn(
                name: "is_many_times",
                table: "gates");

            migrationBuilder.DropColumn(
                name: "only_for",
                table: "gates");

            migrationBuilder.DropColumn(
                name: "opens_at",
                table: "gates");

            migrationBuilder.DropColumn(
                name: "session_id",
                table: "gates");

            migrationBuilder.DropColumn(
                name: "ways",
                table: "gates");

            migrationBuilder.DropColumn(
                name: "door_note",
                table: "attendees");
        }
    }
}
