using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Events.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class RegistrationRules : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_attendees_event_id_cancelled_at_arrived_at",
                table: "attendees");

            migrationBuilder.DropIndex(
                name: "IX_attendees_event_id_cancelled_at_name_id",
                table: "attendees");

            migrationBuilder.AddColumn<string>(
                name: "decline_reason",
                table: "registrations",
                type: "TEXT",
                maxLength: 500,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<DateTime>(
                name: "offered_until",
                table: "registrations",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "question",
                table: "registrations",
                type: "TEXT",
                maxLength: 500,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "reply",
                table: "registrations",
                type: "TEXT",
                maxLength: 500,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<DateTime>(
                name: "waiting_since",
                table: "registrations",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "state",
                table: "attendees",
                type: "TEXT",
                maxLength: 40,
                nullable: false,
                defaultValue: "Confirmed");

            migrationBuilder.Sql("UPDATE attendees SET state = 'Cancelled' WHERE cancelled_at IS NOT NULL");

            migrationBuilder.CreateTable(
                name: "registration_rules",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    event_id = table.Column<long>(type: "INTEGER", nullable: false),
                    needs_approval = table.Column<bool>(type: "INTEGER", nullable: false),
                    has_waiting_list = table.Column<bool>(type: "INTEGER", nullable: false),
                    offer_hours = table.Column<int>(type: "INTEGER", nullable: false),
                    refuses_same_person = table.Column<bool>(type: "INTEGER", nullable: false),
                    version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_registration_rules", x => x.id);
                    table.ForeignKey(
                        name: "FK_registration_rules_events_event_id",
                        column: x => x.event_id,
                        principalTable: "events",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "category_rules",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    rules_id = table.Column<long>(type: "INTEGER", nullable: false),
                    category = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    seats_id = table.Column<long>(type: "INTEGER", nullable: false),
                    is_on_form = table.Column<bool>(type: "INTEGER", nullable: false),
                    needs_approval = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_category_rules", x => x.id);
                    table.ForeignKey(
                        name: "FK_category_rules_registration_rules_rules_id",
                        column: x => x.rules_id,
                        principalTable: "registration_rules",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_category_rules_seat_pools_seats_id",
                        column: x => x.seats_id,
                        principalTable: "seat_pools",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_registrations_event_id_state_waiting_since",
                table: "registrations",
                columns: new[] { "event_id", "state", "waiting_since" });

            migrationBuilder.CreateIndex(
                name: "IX_registrations_offered_until",
                table: "registrations",
                column: "offered_until",
                filter: "state = 'Offered'");

            migrationBuilder.CreateIndex(
                name: "IX_attendees_event_id_state_arrived_at",
                table: "attendees",
                columns: new[] { "event_id", "state", "arrived_at" });

            migrationBuilder.CreateIndex(
                name: "IX_attendees_event_id_state_name_id",
                table: "attendees",
                columns: new[] { "event_id", "state", "name", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_category_rules_rules_id_category",
                table: "category_rules",
                columns: new[] { "rules_id", "category" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_category_rules_seats_id",
                table: "category_rules",
                column: "seats_id");

            migrationBuilder.CreateIndex(
                name: "IX_registration_rules_event_id",
                table: "registration_rules",
                column: "event_id",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "category_rules");

            migrationBuilder.DropTable(
                name: "registration_rules");

            migrationBuilder.DropIndex(
                name: "IX_registrations_event_id_state_waiting_since",
                table: "registrations");

            migrationBuilder.DropIndex(
                name: "IX_registrations_offered_until",
                table: "registrations");

            migrationBuilder.DropIndex(
                name: "IX_attendees_event_id_state_arrived_at",
                table: "attendees");

            migrationBuilder.DropIndex(
                name: "IX_attendees_event_id_state_name_id",
                table: "attendees");

            migrationBuilder.DropColumn(
                name: "decline_reason",
                table: "registrations");

            migrationBuilder.DropColumn(
                name: "offered_until",
                table: "registrations");

            migrationBuilder.DropColumn(
                name: "question",
                table: "registrations");

            migrationBuilder.DropColumn(
                name: "reply",
                table: "registrations");

            migrationBuilder.DropColumn(
                name: "waiting_since",
                table: "registrations");

            migrationBuilder.DropColumn(
                name: "state",
                table: "attendees");

            migrationBuilder.CreateIndex(
                name: "IX_attendees_event_id_cancelled_at_arrived_at",
                table: "attendees",
                columns: new[] { "event_id", "cancelled_at", "arrived_at" });

            migrationBuilder.CreateIndex(
                name: "IX_attendees_event_id_cancelled_at_name_id",
                table: "attendees",
                columns: new[] { "event_id", "cancelled_at", "name", "id" });
        }
    }
}
