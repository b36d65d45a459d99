using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Events.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Planning : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // The words of a search move into narrow tables of their own.
            migrationBuilder.Sql("CREATE TABLE former_organisation_words AS SELECT id, search_text FROM organisations");
            migrationBuilder.Sql("CREATE TABLE former_contact_words AS SELECT id, search_text FROM contacts");

            migrationBuilder.DropTable(
                name: "attendee_imports");

            migrationBuilder.DropTable(
                name: "stored_files");

            migrationBuilder.DropIndex(
                name: "IX_registrations_event_id",
                table: "registrations");

            migrationBuilder.DropIndex(
                name: "IX_organisations_country",
                table: "organisations");

            migrationBuilder.DropIndex(
                name: "IX_organisations_kind_sort_en",
                table: "organisations");

            migrationBuilder.DropIndex(
                name: "IX_organisations_kind_sort_zh",
                table: "organisations");

            migrationBuilder.DropIndex(
                name: "IX_organisations_rank",
                table: "organisations");

            migrationBuilder.DropIndex(
                name: "IX_organisations_sort_en",
                table: "organisations");

            migrationBuilder.DropIndex(
                name: "IX_organisations_sort_zh",
                table: "organisations");

            migrationBuilder.DropColumn(
                name: "search_text",
                table: "organisations");

            migrationBuilder.DropColumn(
                name: "search_text",
                table: "contacts");

            migrationBuilder.AddColumn<long>(
                name: "head_id",
                table: "units",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "partner_unit_id",
                table: "registrations",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "last_contact_on",
                table: "organisations",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "left_on",
                table: "organisations",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "merged_into_id",
                table: "organisations",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "name_key_en",
                table: "organisations",
                type: "TEXT",
                maxLength: 200,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "name_key_zh",
                table: "organisations",
                type: "TEXT",
                maxLength: 200,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "next_step",
                table: "organisations",
                type: "TEXT",
                maxLength: 300,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<DateOnly>(
                name: "next_step_on",
                table: "organisations",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "reviewed_for",
                table: "organisations",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "unit_id",
                table: "organisations",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "working_languages",
                table: "organisations",
                type: "TEXT",
                maxLength: 100,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<DateTime>(
                name: "archived_at",
                table: "events",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "counterpart_id",
                table: "events",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "online_link",
                table: "events",
                type: "TEXT",
                maxLength: 500,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "purpose_en",
                table: "events",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "purpose_zh",
                table: "events",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "venue",
                table: "events",
                type: "TEXT",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "more_emails",
                table: "contacts",
                type: "TEXT",
                maxLength: 1000,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "more_phones",
                table: "contacts",
                type: "TEXT",
                maxLength: 400,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "organisation_key",
                table: "attendees",
                type: "TEXT",
                maxLength: 200,
                nullable: false,
                defaultValue: "");

            migrationBuilder.CreateTable(
                name: "budget_lines",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    side = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    category = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    planned = table.Column<long>(type: "INTEGER", nullable: false),
                    actual = table.Column<long>(type: "INTEGER", nullable: true),
                    text_en = table.Column<string>(type: "TEXT", nullable: false),
                    text_zh = table.Column<string>(type: "TEXT", nullable: false),
                    version = table.Column<long>(type: "INTEGER", nullable: false),
                    event_id = table.Column<long>(type: "INTEGER", nullable: false),
                    organisation_id = table.Column<long>(type: "INTEGER", nullable: true),
                    party = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    currency = table.Column<string>(type: "TEXT", maxLength: 3, nullable: false),
                    rate = table.Column<long>(type: "INTEGER", nullable: false),
                    due_on = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_budget_lines", x => x.id);
                    table.ForeignKey(
                        name: "FK_budget_lines_events_event_id",
                        column: x => x.event_id,
                        principalTable: "events",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_budget_lines_organisations_organisation_id",
                        column: x => x.organisation_id,
                        principalTable: "organisations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull);
                });

            migrationBuilder.CreateTable(
                name: "calendar_feeds",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    user_id = table.Column<long>(type: "INTEGER", nullable: false),
                    secret_hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    scope = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    with_tasks = table.Column<bool>(type: "INTEGER", nullable: false),
                    made_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_calendar_feeds", x => x.id);
                    table.ForeignKey(
                        name: "FK_calendar_feeds_users_user_id",
                        column: x => x.user_id,
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "contact_words",
                columns: table => new
                {
                    contact_id = table.Column<long>(type: "INTEGER", nullable: false),
                    text = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_contact_words", x => x.contact_id);
                    table.ForeignKey(
                        name: "FK_contact_words_contacts_contact_id",
                        column: x => x.contact_id,
                        principalTable: "contacts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "delegation_legs",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    event_id = table.Column<long>(type: "INTEGER", nullable: false),
                    country = table.Column<string>(type: "TEXT", maxLength: 2, nullable: false),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    to = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_delegation_legs", x => x.id);
                    table.ForeignKey(
                        name: "FK_delegation_legs_events_event_id",
                        column: x => x.event_id,
                        principalTable: "events",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "duplicate_pairs",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    first_id = table.Column<long>(type: "INTEGER", nullable: false),
                    second_id = table.Column<long>(type: "INTEGER", nullable: false),
                    reason = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    value = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    dismissed_at = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_duplicate_pairs", x => x.id);
                    table.ForeignKey(
                        name: "FK_duplicate_pairs_organisations_first_id",
                        column: x => x.first_id,
                        principalTable: "organisations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_duplicate_pairs_organisations_second_id",
                        column: x => x.second_id,
                        principalTable: "organisations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "event_series",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    note = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    unit_id = table.Column<long>(type: "INTEGER", nullable: false),
                    name_en = table.Column<string>(type: "TEXT", nullable: false),
                    name_zh = table.Column<string>(type: "TEXT", nullable: false),
                    version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_event_series", x => x.id);
                    table.ForeignKey(
                        name: "FK_event_series_units_unit_id",
                        column: x => x.unit_id,
                        principalTable: "units",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "event_shares",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    event_id = table.Column<long>(type: "INTEGER", nullable: false),
                    unit_id = table.Column<long>(type: "INTEGER", nullable: false),
                    role = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    position = table.Column<int>(type: "INTEGER", nullable: false),
                    code = table.Column<string>(type: "TEXT", maxLength: 26, nullable: false),
                    seats_id = table.Column<long>(type: "INTEGER", nullable: false),
                    version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_event_shares", x => x.id);
                    table.ForeignKey(
                        name: "FK_event_shares_events_event_id",
                        column: x => x.event_id,
                        principalTable: "events",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_event_shares_seat_pools_seats_id",
                        column: x => x.seats_id,
                        principalTable: "seat_pools",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_event_shares_units_unit_id",
                        column: x => x.unit_id,
                        principalTable: "units",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "fair_halls",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    event_id = table.Column<long>(type: "INTEGER", nullable: false),
                    position = table.Column<int>(type: "INTEGER", nullable: false),
                    name_en = table.Column<string>(type: "TEXT", nullable: false),
                    name_zh = table.Column<string>(type: "TEXT", nullable: false),
                    version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_fair_halls", x => x.id);
                    table.ForeignKey(
                        name: "FK_fair_halls_events_event_id",
                        column: x => x.event_id,
                        principalTable: "events",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "fee_items",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    purpose = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    amount = table.Column<long>(type: "INTEGER", nullable: false),
                    paid_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    reference = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    invoice_title = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    tax_number = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    invoice_number = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    invoiced_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    version = table.Column<long>(type: "INTEGER", nullable: false),
                    event_id = table.Column<long>(type: "INTEGER", nullable: false),
                    organisation_id = table.Column<long>(type: "INTEGER", nullable: true),
                    party = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    currency = table.Column<string>(type: "TEXT", maxLength: 3, nullable: false),
                    rate = table.Column<long>(type: "INTEGER", nullable: false),
                    due_on = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_fee_items", x => x.id);
                    table.ForeignKey(
                        name: "FK_fee_items_events_event_id",
                        column: x => x.event_id,
                        principalTable: "events",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_fee_items_organisations_organisation_id",
                        column: x => x.organisation_id,
                        principalTable: "organisations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull);
                });

            migrationBuilder.CreateTable(
                name: "guests_of_honour",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    state = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    event_id = table.Column<long>(type: "INTEGER", nullable: false),
                    contact_id = table.Column<long>(type: "INTEGER", nullable: true),
                    side = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    rank = table.Column<int>(type: "INTEGER", nullable: false),
                    interpreter_name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    interpreter_language = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    gift = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    gift_value = table.Column<decimal>(type: "TEXT", precision: 12, scale: 2, nullable: true),
                    gift_note = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    received_by_id = table.Column<long>(type: "INTEGER", nullable: true),
                    arrives_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    met_at = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    remark = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    deputy_en = table.Column<string>(type: "TEXT", nullable: false),
                    deputy_zh = table.Column<string>(type: "TEXT", nullable: false),
                    greeting_en = table.Column<string>(type: "TEXT", nullable: false),
                    greeting_zh = table.Column<string>(type: "TEXT", nullable: false),
                    name_en = table.Column<string>(type: "TEXT", nullable: false),
                    name_zh = table.Column<string>(type: "TEXT", nullable: false),
                    organisation_en = table.Column<string>(type: "TEXT", nullable: false),
                    organisation_zh = table.Column<string>(type: "TEXT", nullable: false),
                    title_en = table.Column<string>(type: "TEXT", nullable: false),
                    title_zh = table.Column<string>(type: "TEXT", nullable: false),
                    version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_guests_of_honour", x => x.id);
                    table.ForeignKey(
                        name: "FK_guests_of_honour_contacts_contact_id",
                        column: x => x.contact_id,
                        principalTable: "contacts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull);
                    table.ForeignKey(
                        name: "FK_guests_of_honour_events_event_id",
                        column: x => x.event_id,
                        principalTable: "events",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_guests_of_honour_users_received_by_id",
                        column: x => x.received_by_id,
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "import_mappings",
                columns: table => new
                {
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    signature = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    columns_json = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_import_mappings", x => new { x.kind, x.signature });
                });

            migrationBuilder.CreateTable(
                name: "imports",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    scope_id = table.Column<long>(type: "INTEGER", nullable: false),
                    file_name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    created_by = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    names_json = table.Column<string>(type: "TEXT", nullable: false),
                    examples_json = table.Column<string>(type: "TEXT", nullable: false),
                    columns_json = table.Column<string>(type: "TEXT", nullable: false),
                    is_remembered = table.Column<bool>(type: "INTEGER", nullable: false),
                    choice = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    stage = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    done = table.Column<int>(type: "INTEGER", nullable: false),
                    total = table.Column<int>(type: "INTEGER", nullable: false),
                    added = table.Column<int>(type: "INTEGER", nullable: false),
                    changed = table.Column<int>(type: "INTEGER", nullable: false),
                    unchanged = table.Column<int>(type: "INTEGER", nullable: false),
                    left_out = table.Column<int>(type: "INTEGER", nullable: false),
                    problem_json = table.Column<string>(type: "TEXT", nullable: false),
                    completed_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    erased_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_imports", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "interactions",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    organisation_id = table.Column<long>(type: "INTEGER", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    text = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    by_id = table.Column<long>(type: "INTEGER", nullable: true),
                    version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_interactions", x => x.id);
                    table.ForeignKey(
                        name: "FK_interactions_organisations_organisation_id",
                        column: x => x.organisation_id,
                        principalTable: "organisations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_interactions_users_by_id",
                        column: x => x.by_id,
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "mergers",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    kept_id = table.Column<long>(type: "INTEGER", nullable: false),
                    gone_id = table.Column<long>(type: "INTEGER", nullable: false),
                    merged_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    undone_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    fields_json = table.Column<string>(type: "TEXT", nullable: false),
                    moved_json = table.Column<string>(type: "TEXT", nullable: false),
                    version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_mergers", x => x.id);
                    table.ForeignKey(
                        name: "FK_mergers_organisations_kept_id",
                        column: x => x.kept_id,
                        principalTable: "organisations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "organisation_aliases",
                columns: table => new
                {
                    organisation_id = table.Column<long>(type: "INTEGER", nullable: false),
                    name_key = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_organisation_aliases", x => new { x.organisation_id, x.name_key });
                    table.ForeignKey(
                        name: "FK_organisation_aliases_organisations_organisation_id",
                        column: x => x.organisation_id,
                        principalTable: "organisations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "organisation_words",
                columns: table => new
                {
                    organisation_id = table.Column<long>(type: "INTEGER", nullable: false),
                    text = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_organisation_words", x => x.organisation_id);
                    table.ForeignKey(
                        name: "FK_organisation_words_organisations_organisation_id",
                        column: x => x.organisation_id,
                        principalTable: "organisations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "playbooks",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    unit_id = table.Column<long>(type: "INTEGER", nullable: false),
                    retired_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    lines = table.Column<string>(type: "TEXT", nullable: false),
                    name_en = table.Column<string>(type: "TEXT", nullable: false),
                    name_zh = table.Column<string>(type: "TEXT", nullable: false),
                    version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_playbooks", x => x.id);
                    table.ForeignKey(
                        name: "FK_playbooks_units_unit_id",
                        column: x => x.unit_id,
                        principalTable: "units",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "rank_changes",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    organisation_id = table.Column<long>(type: "INTEGER", nullable: false),
                    rank = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    on = table.Column<DateOnly>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_rank_changes", x => x.id);
                    table.ForeignKey(
                        name: "FK_rank_changes_organisations_organisation_id",
                        column: x => x.organisation_id,
                        principalTable: "organisations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "rooms",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    event_id = table.Column<long>(type: "INTEGER", nullable: false),
                    capacity = table.Column<int>(type: "INTEGER", nullable: true),
                    position = table.Column<int>(type: "INTEGER", nullable: false),
                    name_en = table.Column<string>(type: "TEXT", nullable: false),
                    name_zh = table.Column<string>(type: "TEXT", nullable: false),
                    version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_rooms", x => x.id);
                    table.ForeignKey(
                        name: "FK_rooms_events_event_id",
                        column: x => x.event_id,
                        principalTable: "events",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "saved_filters",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    user_id = table.Column<long>(type: "INTEGER", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    query = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_saved_filters", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "seating_tables",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    event_id = table.Column<long>(type: "INTEGER", nullable: false),
                    shape = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    seats_in_row = table.Column<int>(type: "INTEGER", nullable: false),
                    rows = table.Column<int>(type: "INTEGER", nullable: false),
                    senior = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    alternates = table.Column<bool>(type: "INTEGER", nullable: false),
                    name_en = table.Column<string>(type: "TEXT", nullable: false),
                    name_zh = table.Column<string>(type: "TEXT", nullable: false),
                    version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_seating_tables", x => x.id);
                    table.ForeignKey(
                        name: "FK_seating_tables_events_event_id",
                        column: x => x.event_id,
                        principalTable: "events",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "sponsors",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    package = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    promised = table.Column<long>(type: "INTEGER", nullable: false),
                    received = table.Column<long>(type: "INTEGER", nullable: false),
                    benefits = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    version = table.Column<long>(type: "INTEGER", nullable: false),
                    event_id = table.Column<long>(type: "INTEGER", nullable: false),
                    organisation_id = table.Column<long>(type: "INTEGER", nullable: true),
                    party = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    currency = table.Column<string>(type: "TEXT", maxLength: 3, nullable: false),
                    rate = table.Column<long>(type: "INTEGER", nullable: false),
                    due_on = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_sponsors", x => x.id);
                    table.ForeignKey(
                        name: "FK_sponsors_events_event_id",
                        column: x => x.event_id,
                        principalTable: "events",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_sponsors_organisations_organisation_id",
                        column: x => x.organisation_id,
                        principalTable: "organisations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull);
                });

            migrationBuilder.CreateTable(
                name: "task_dependencies",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    task_id = table.Column<long>(type: "INTEGER", nullable: false),
                    predecessor_id = table.Column<long>(type: "INTEGER", nullable: false),
                    version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_task_dependencies", x => x.id);
                    table.ForeignKey(
                        name: "FK_task_dependencies_event_tasks_predecessor_id",
                        column: x => x.predecessor_id,
                        principalTable: "event_tasks",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_task_dependencies_event_tasks_task_id",
                        column: x => x.task_id,
                        principalTable: "event_tasks",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "task_escalations",
                columns: table => new
                {
                    task_id = table.Column<long>(type: "INTEGER", nullable: false),
                    due_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    step = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    user_id = table.Column<long>(type: "INTEGER", nullable: false),
                    told_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    mail_id = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_task_escalations", x => new { x.task_id, x.due_on, x.step });
                    table.ForeignKey(
                        name: "FK_task_escalations_event_tasks_task_id",
                        column: x => x.task_id,
                        principalTable: "event_tasks",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_task_escalations_outbox_mails_mail_id",
                        column: x => x.mail_id,
                        principalTable: "outbox_mails",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull);
                    table.ForeignKey(
                        name: "FK_task_escalations_users_user_id",
                        column: x => x.user_id,
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "editions",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    event_id = table.Column<long>(type: "INTEGER", nullable: false),
                    series_id = table.Column<long>(type: "INTEGER", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_editions", x => x.id);
                    table.ForeignKey(
                        name: "FK_editions_event_series_series_id",
                        column: x => x.series_id,
                        principalTable: "event_series",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_editions_events_event_id",
                        column: x => x.event_id,
                        principalTable: "events",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "import_files",
                columns: table => new
                {
                    import_id = table.Column<long>(type: "INTEGER", nullable: false),
                    content = table.Column<byte[]>(type: "BLOB", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_import_files", x => x.import_id);
                    table.ForeignKey(
                        name: "FK_import_files_imports_import_id",
                        column: x => x.import_id,
                        principalTable: "imports",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "import_rows",
                columns: table => new
                {
                    import_id = table.Column<long>(type: "INTEGER", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    cells_json = table.Column<string>(type: "TEXT", nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    remarks_json = table.Column<string>(type: "TEXT", nullable: false),
                    is_mended = table.Column<bool>(type: "INTEGER", nullable: false),
                    is_imported = table.Column<bool>(type: "INTEGER", nullable: false),
                    subject_id = table.Column<long>(type: "INTEGER", nullable: true),
                    undo_json = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_import_rows", x => new { x.import_id, x.number });
                    table.ForeignKey(
                        name: "FK_import_rows_imports_import_id",
                        column: x => x.import_id,
                        principalTable: "imports",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "sessions",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    event_id = table.Column<long>(type: "INTEGER", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    room_id = table.Column<long>(type: "INTEGER", nullable: true),
                    takes_sign_up = table.Column<bool>(type: "INTEGER", nullable: false),
                    seats_id = table.Column<long>(type: "INTEGER", nullable: false),
                    start_minute = table.Column<int>(type: "INTEGER", nullable: false),
                    minutes = table.Column<int>(type: "INTEGER", nullable: false),
                    summary_en = table.Column<string>(type: "TEXT", nullable: false),
                    summary_zh = table.Column<string>(type: "TEXT", nullable: false),
                    title_en = table.Column<string>(type: "TEXT", nullable: false),
                    title_zh = table.Column<string>(type: "TEXT", nullable: false),
                    version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_sessions", x => x.id);
                    table.ForeignKey(
                        name: "FK_sessions_events_event_id",
                        column: x => x.event_id,
                        principalTable: "events",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_sessions_rooms_room_id",
                        column: x => x.room_id,
                        principalTable: "rooms",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_sessions_seat_pools_seats_id",
                        column: x => x.seats_id,
                        principalTable: "seat_pools",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "seats",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    table_id = table.Column<long>(type: "INTEGER", nullable: false),
                    row = table.Column<int>(type: "INTEGER", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    guest_id = table.Column<long>(type: "INTEGER", nullable: true),
                    is_by_hand = table.Column<bool>(type: "INTEGER", nullable: false),
                    version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_seats", x => x.id);
                    table.ForeignKey(
                        name: "FK_seats_guests_of_honour_guest_id",
                        column: x => x.guest_id,
                        principalTable: "guests_of_honour",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull);
                    table.ForeignKey(
                        name: "FK_seats_seating_tables_table_id",
                        column: x => x.table_id,
                        principalTable: "seating_tables",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "session_speakers",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    event_id = table.Column<long>(type: "INTEGER", nullable: false),
                    session_id = table.Column<long>(type: "INTEGER", nullable: false),
                    contact_id = table.Column<long>(type: "INTEGER", nullable: true),
                    role = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    position = table.Column<int>(type: "INTEGER", nullable: false),
                    name_en = table.Column<string>(type: "TEXT", nullable: false),
                    name_zh = table.Column<string>(type: "TEXT", nullable: false),
                    organisation_en = table.Column<string>(type: "TEXT", nullable: false),
                    organisation_zh = table.Column<string>(type: "TEXT", nullable: false),
                    title_en = table.Column<string>(type: "TEXT", nullable: false),
                    title_zh = table.Column<string>(type: "TEXT", nullable: false),
                    version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_session_speakers", x => x.id);
                    table.ForeignKey(
                        name: "FK_session_speakers_contacts_contact_id",
                        column: x => x.contact_id,
                        principalTable: "contacts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull);
                    table.ForeignKey(
                        name: "FK_session_speakers_events_event_id",
                        column: x => x.event_id,
                        principalTable: "events",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_session_speakers_sessions_session_id",
                        column: x => x.session_id,
                        principalTable: "sessions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_units_head_id",
                table: "units",
                column: "head_id");

            migrationBuilder.CreateIndex(
                name: "IX_registrations_event_id_partner_unit_id",
                table: "registrations",
                columns: new[] { "event_id", "partner_unit_id" });

            migrationBuilder.CreateIndex(
                name: "IX_registrations_partner_unit_id",
                table: "registrations",
                column: "partner_unit_id");

            migrationBuilder.CreateIndex(
                name: "IX_organisations_country",
                table: "organisations",
                column: "country",
                filter: "merged_into_id IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_organisations_kind_sort_en",
                table: "organisations",
                columns: new[] { "kind", "sort_en" },
                filter: "merged_into_id IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_organisations_kind_sort_zh",
                table: "organisations",
                columns: new[] { "kind", "sort_zh" },
                filter: "merged_into_id IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_organisations_last_contact_on",
                table: "organisations",
                column: "last_contact_on",
                filter: "merged_into_id IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_organisations_name_key_en",
                table: "organisations",
                column: "name_key_en",
                filter: "merged_into_id IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_organisations_name_key_zh",
                table: "organisations",
                column: "name_key_zh",
                filter: "merged_into_id IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_organisations_rank",
                table: "organisations",
                column: "rank",
                filter: "merged_into_id IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_organisations_reviewed_for_kind",
                table: "organisations",
                columns: new[] { "reviewed_for", "kind" },
                filter: "merged_into_id IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_organisations_sort_en",
                table: "organisations",
                column: "sort_en",
                filter: "merged_into_id IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_organisations_sort_zh",
                table: "organisations",
                column: "sort_zh",
                filter: "merged_into_id IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_organisations_unit_id_sort_zh",
                table: "organisations",
                columns: new[] { "unit_id", "sort_zh" },
                filter: "merged_into_id IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_events_counterpart_id",
                table: "events",
                column: "counterpart_id");

            migrationBuilder.CreateIndex(
                name: "IX_events_starts_at_ends_at",
                table: "events",
                columns: new[] { "starts_at", "ends_at" });

            migrationBuilder.CreateIndex(
                name: "IX_event_tasks_done_at_due_on",
                table: "event_tasks",
                columns: new[] { "done_at", "due_on" });

            migrationBuilder.CreateIndex(
                name: "IX_attendees_organisation_key",
                table: "attendees",
                column: "organisation_key");

            migrationBuilder.CreateIndex(
                name: "IX_budget_lines_event_id",
                table: "budget_lines",
                column: "event_id");

            migrationBuilder.CreateIndex(
                name: "IX_budget_lines_organisation_id",
                table: "budget_lines",
                column: "organisation_id");

            migrationBuilder.CreateIndex(
                name: "IX_calendar_feeds_secret_hash",
                table: "calendar_feeds",
                column: "secret_hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_calendar_feeds_user_id",
                table: "calendar_feeds",
                column: "user_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_delegation_legs_event_id_from",
                table: "delegation_legs",
                columns: new[] { "event_id", "from" });

            migrationBuilder.CreateIndex(
                name: "IX_duplicate_pairs_first_id_second_id",
                table: "duplicate_pairs",
                columns: new[] { "first_id", "second_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_duplicate_pairs_second_id",
                table: "duplicate_pairs",
                column: "second_id");

            migrationBuilder.CreateIndex(
                name: "ix_editions_event",
                table: "editions",
                column: "event_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_editions_number",
                table: "editions",
                columns: new[] { "series_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_event_series_unit_id",
                table: "event_series",
                column: "unit_id");

            migrationBuilder.CreateIndex(
                name: "IX_event_shares_code",
                table: "event_shares",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_event_shares_seats_id",
                table: "event_shares",
                column: "seats_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_event_shares_unit",
                table: "event_shares",
                columns: new[] { "event_id", "unit_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_event_shares_unit_id",
                table: "event_shares",
                column: "unit_id");

            migrationBuilder.CreateIndex(
                name: "IX_fair_halls_event_id_position",
                table: "fair_halls",
                columns: new[] { "event_id", "position" });

            migrationBuilder.CreateIndex(
                name: "IX_fee_items_event_id",
                table: "fee_items",
                column: "event_id");

            migrationBuilder.CreateIndex(
                name: "IX_fee_items_organisation_id",
                table: "fee_items",
                column: "organisation_id");

            migrationBuilder.CreateIndex(
                name: "IX_guests_of_honour_contact_id",
                table: "guests_of_honour",
                column: "contact_id");

            migrationBuilder.CreateIndex(
                name: "IX_guests_of_honour_event_id_side_rank",
                table: "guests_of_honour",
                columns: new[] { "event_id", "side", "rank" });

            migrationBuilder.CreateIndex(
                name: "IX_guests_of_honour_received_by_id",
                table: "guests_of_honour",
                column: "received_by_id");

            migrationBuilder.CreateIndex(
                name: "IX_import_rows_import_id_state_number",
                table: "import_rows",
                columns: new[] { "import_id", "state", "number" });

            migrationBuilder.CreateIndex(
                name: "IX_imports_kind_scope_id_id",
                table: "imports",
                columns: new[] { "kind", "scope_id", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_imports_stage",
                table: "imports",
                column: "stage");

            migrationBuilder.CreateIndex(
                name: "IX_interactions_by_id",
                table: "interactions",
                column: "by_id");

            migrationBuilder.CreateIndex(
                name: "IX_interactions_organisation_id_on",
                table: "interactions",
                columns: new[] { "organisation_id", "on" });

            migrationBuilder.CreateIndex(
                name: "IX_mergers_gone_id",
                table: "mergers",
                column: "gone_id");

            migrationBuilder.CreateIndex(
                name: "IX_mergers_kept_id",
                table: "mergers",
                column: "kept_id");

            migrationBuilder.CreateIndex(
                name: "IX_organisation_aliases_name_key",
                table: "organisation_aliases",
                column: "name_key");

            migrationBuilder.CreateIndex(
                name: "IX_playbooks_unit_id_kind",
                table: "playbooks",
                columns: new[] { "unit_id", "kind" });

            migrationBuilder.CreateIndex(
                name: "IX_rank_changes_organisation_id",
                table: "rank_changes",
                column: "organisation_id");

            migrationBuilder.CreateIndex(
                name: "IX_rooms_event_id_position",
                table: "rooms",
                columns: new[] { "event_id", "position" });

            migrationBuilder.CreateIndex(
                name: "ix_saved_filters_name",
                table: "saved_filters",
                columns: new[] { "user_id", "name" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_seating_tables_event_id",
                table: "seating_tables",
                column: "event_id");

            migrationBuilder.CreateIndex(
                name: "ix_seats_guest",
                table: "seats",
                column: "guest_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_seats_place",
                table: "seats",
                columns: new[] { "table_id", "row", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_session_speakers_contact_id",
                table: "session_speakers",
                column: "contact_id");

            migrationBuilder.CreateIndex(
                name: "IX_session_speakers_event_id",
                table: "session_speakers",
                column: "event_id");

            migrationBuilder.CreateIndex(
                name: "IX_session_speakers_session_id_position",
                table: "session_speakers",
                columns: new[] { "session_id", "position" });

            migrationBuilder.CreateIndex(
                name: "IX_sessions_event_id_start_minute",
                table: "sessions",
                columns: new[] { "event_id", "start_minute" });

            migrationBuilder.CreateIndex(
                name: "IX_sessions_room_id",
                table: "sessions",
                column: "room_id");

            migrationBuilder.CreateIndex(
                name: "IX_sessions_seats_id",
                table: "sessions",
                column: "seats_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_sponsors_event_id",
                table: "sponsors",
                column: "event_id");

            migrationBuilder.CreateIndex(
                name: "IX_sponsors_organisation_id",
                table: "sponsors",
                column: "organisation_id");

            migrationBuilder.CreateIndex(
                name: "IX_task_dependencies_predecessor_id",
                table: "task_dependencies",
                column: "predecessor_id");

            migrationBuilder.CreateIndex(
                name: "IX_task_dependencies_task_id_predecessor_id",
                table: "task_dependencies",
                columns: new[] { "task_id", "predecessor_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_task_escalations_mail_id",
                table: "task_escalations",
                column: "mail_id");

            migrationBuilder.CreateIndex(
                name: "IX_task_escalations_told_on_user_id",
                table: "task_escalations",
                columns: new[] { "told_on", "user_id" });

            migrationBuilder.CreateIndex(
                name: "IX_task_escalations_user_id",
                table: "task_escalations",
                column: "user_id");

            migrationBuilder.AddForeignKey(
                name: "FK_events_organisations_counterpart_id",
                table: "events",
                column: "counterpart_id",
                principalTable: "organisations",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_organisations_units_unit_id",
                table: "organisations",
                column: "unit_id",
                principalTable: "units",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_registrations_units_partner_unit_id",
                table: "registrations",
                column: "partner_unit_id",
                principalTable: "units",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_units_users_head_id",
                table: "units",
                column: "head_id",
                principalTable: "users",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.Sql("INSERT INTO organisation_words (organisation_id, text) SELECT id, search_text FROM former_organisation_words");
            migrationBuilder.Sql("INSERT INTO contact_words (contact_id, text) SELECT id, search_text FROM former_contact_words");
            migrationBuilder.Sql("DROP TABLE former_organisation_words");
            migrationBuilder.Sql("DROP TABLE former_contact_words");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_events_organisations_counterpart_id",
                table: "events");

            migrationBuilder.DropForeignKey(
                name: "FK_organisations_units_unit_id",
                table: "organisations");

            migrationBuilder.DropForeignKey(
                name: "FK_registrations_units_partner_unit_id",
                table: "registrations");

            migrationBuilder.DropForeignKey(
                name: "FK_units_users_head_id",
                table: "units");

            migrationBuilder.DropTable(
                name: "budget_lines");

            migrationBuilder.DropTable(
                name: "calendar_feeds");

            migrationBuilder.DropTable(
                name: "contact_words");

            migrationBuilder.DropTable(
                name: "delegation_legs");

            migrationBuilder.DropTable(
                name: "duplicate_pairs");

            migrationBuilder.DropTable(
                name: "editions");

            migrationBuilder.DropTable(
                name: "event_shares");

            migrationBuilder.DropTable(
                name: "fair_halls");

            migrationBuilder.DropTable(
                name: "fee_items");

            migrationBuilder.DropTable(
                name: "import_files");

            migrationBuilder.DropTable(
                name: "import_mappings");

            migrationBuilder.DropTable(
                name: "import_rows");

            migrationBuilder.DropTable(
                name: "interactions");

            migrationBuilder.DropTable(
                name: "mergers");

            migrationBuilder.DropTable(
                name: "organisation_aliases");

            migrationBuilder.DropTable(
                name: "organisation_words");

            migrationBuilder.DropTable(
                name: "playbooks");

            migrationBuilder.DropTable(
                name: "rank_changes");

            migrationBuilder.DropTable(
                name: "saved_filters");

            migrationBuilder.DropTable(
                name: "seats");

            migrationBuilder.DropTable(
                name: "session_speakers");

            migrationBuilder.DropTable(
                name: "sponsors");

            migrationBuilder.DropTable(
                name: "task_dependencies");

            migrationBuilder.DropTable(
                name: "task_escalations");

            migrationBuilder.DropTable(
                name: "event_series");

            migrationBuilder.DropTable(
                name: "imports");

            migrationBuilder.DropTable(
                name: "guests_of_honour");

            migrationBuilder.DropTable(
                name: "seating_tables");

            migrationBuilder.DropTable(
                name: "sessions");

            migrationBuilder.DropTable(
                name: "rooms");

            migrationBuilder.DropIndex(
                name: "IX_units_head_id",
                table: "units");

            migrationBuilder.DropIndex(
                name: "IX_registrations_event_id_partner_unit_id",
                table: "registrations");

            migrationBuilder.DropIndex(
                name: "IX_registrations_partner_unit_id",
                table: "registrations");

            migrationBuilder.DropIndex(
                name: "IX_organisations_country",
                table: "organisations");

            migrationBuilder.DropIndex(
                name: "IX_organisations_kind_sort_en",
                table: "organisations");

            migrationBuilder.DropIndex(
                name: "IX_organisations_kind_sort_zh",
                table: "organisations");

            migrationBuilder.DropIndex(
                name: "IX_organisations_last_contact_on",
                table: "organisations");

            migrationBuilder.DropIndex(
                name: "IX_organisations_name_key_en",
                table: "organisations");

            migrationBuilder.DropIndex(
                name: "IX_organisations_name_key_zh",
                table: "organisations");

            migrationBuilder.DropIndex(
                name: "IX_organisations_rank",
                table: "organisations");

            migrationBuilder.DropIndex(
                name: "IX_organisations_reviewed_for_kind",
                table: "organisations");

            migrationBuilder.DropIndex(
                name: "IX_organisations_sort_en",
                table: "organisations");

            migrationBuilder.DropIndex(
                name: "IX_organisations_sort_zh",
                table: "organisations");

            migrationBuilder.DropIndex(
                name: "IX_organisations_unit_id_sort_zh",
                table: "organisations");

            migrationBuilder.DropIndex(
                name: "IX_events_counterpart_id",
                table: "events");

            migrationBuilder.DropIndex(
                name: "IX_events_starts_at_ends_at",
                table: "events");

            migrationBuilder.DropIndex(
                name: "IX_event_tasks_done_at_due_on",
                table: "event_tasks");

            migrationBuilder.DropIndex(
                name: "IX_attendees_organisation_key",
                table: "attendees");

            migrationBuilder.DropColumn(
                name: "head_id",
                table: "units");

            migrationBuilder.DropColumn(
                name: "partner_unit_id",
                table: "registrations");

            migrationBuilder.DropColumn(
                name: "last_contact_on",
                table: "organisations");

            migrationBuilder.DropColumn(
                name: "left_on",
                table: "organisations");

            migrationBuilder.DropColumn(
                name: "merged_into_id",
                table: "organisations");

            migrationBuilder.DropColumn(
                name: "name_key_en",
                table: "organisations");

            migrationBuilder.DropColumn(
                name: "name_key_zh",
                table: "organisations");

            migrationBuilder.DropColumn(
                name: "next_step",
                table: "organisations");

            migrationBuilder.DropColumn(
                name: "next_step_on",
                table: "organisations");

            migrationBuilder.DropColumn(
                name: "reviewed_for",
                table: "organisations");

            migrationBuilder.DropColumn(
                name: "unit_id",
                table: "organisations");

            migrationBuilder.DropColumn(
                name: "working_languages",
                table: "organisations");

            migrationBuilder.DropColumn(
                name: "archived_at",
                table: "events");

            migrationBuilder.DropColumn(
                name: "counterpart_id",
                table: "events");

            migrationBuilder.DropColumn(
                name: "online_link",
                table: "events");

            migrationBuilder.DropColumn(
                name: "purpose_en",
                table: "events");

            migrationBuilder.DropColumn(
                name: "purpose_zh",
                table: "events");

            migrationBuilder.DropColumn(
                name: "venue",
                table: "events");

            migrationBuilder.DropColumn(
                name: "more_emails",
                table: "contacts");

            migrationBuilder.DropColumn(
                name: "more_phones",
                table: "contacts");

            migrationBuilder.DropColumn(
                name: "organisation_key",
                table: "attendees");

            migrationBuilder.AddColumn<string>(
                name: "search_text",
                table: "organisations",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "search_text",
                table: "contacts",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.CreateTable(
                name: "attendee_imports",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    event_id = table.Column<long>(type: "INTEGER", nullable: false),
                    columns_json = table.Column<string>(type: "TEXT", nullable: false),
                    completed_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    file_name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    imported = table.Column<int>(type: "INTEGER", nullable: false),
                    left_out = table.Column<int>(type: "INTEGER", nullable: false),
                    left_out_json = table.Column<string>(type: "TEXT", nullable: false),
                    names_json = table.Column<string>(type: "TEXT", nullable: false),
                    rows_json = table.Column<string>(type: "TEXT", nullable: false),
                    version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_attendee_imports", x => x.id);
                    table.ForeignKey(
                        name: "FK_attendee_imports_events_event_id",
                        column: x => x.event_id,
                        principalTable: "events",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "stored_files",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    length = table.Column<long>(type: "INTEGER", nullable: false),
                    media_type = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    stored_name = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_stored_files", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_registrations_event_id",
                table: "registrations",
                column: "event_id");

            migrationBuilder.CreateIndex(
                name: "IX_organisations_country",
                table: "organisations",
                column: "country");

            migrationBuilder.CreateIndex(
                name: "IX_organisations_kind_sort_en",
                table: "organisations",
                columns: new[] { "kind", "sort_en" });

            migrationBuilder.CreateIndex(
                name: "IX_organisations_kind_sort_zh",
                table: "organisations",
                columns: new[] { "kind", "sort_zh" });

            migrationBuilder.CreateIndex(
                name: "IX_organisations_rank",
                table: "organisations",
                column: "rank");

            migrationBuilder.CreateIndex(
                name: "IX_organisations_sort_en",
                table: "organisations",
                column: "sort_en");

            migrationBuilder.CreateIndex(
                name: "IX_organisations_sort_zh",
                table: "organisations",
                column: "sort_zh");

            migrationBuilder.CreateIndex(
                name: "IX_attendee_imports_event_id",
                table: "attendee_imports",
                column: "event_id");
        }
    }
}
