using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Events.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class RegistrationInDepth : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "changes",
                table: "registrations",
                type: "TEXT",
                maxLength: 4000,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<long>(
                name: "group_id",
                table: "registrations",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "group_place",
                table: "registrations",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<long>(
                name: "replaces_id",
                table: "registrations",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "review_since",
                table: "registrations",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "approves_changes",
                table: "registration_rules",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<int>(
                name: "most_in_group",
                table: "registration_rules",
                type: "INTEGER",
                nullable: true);

            // As for an event without rules of its own.
            migrationBuilder.Sql("UPDATE registration_rules SET most_in_group = 20");

            migrationBuilder.AddColumn<string>(
                name: "color",
                table: "category_rules",
                type: "TEXT",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "note_en",
                table: "category_rules",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "note_zh",
                table: "category_rules",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<bool>(
                name: "is_open",
                table: "attendees",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.CreateTable(
                name: "fee_dues",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    event_id = table.Column<long>(type: "INTEGER", nullable: false),
                    attendee_id = table.Column<long>(type: "INTEGER", nullable: false),
                    amount = table.Column<long>(type: "INTEGER", nullable: false),
                    currency = table.Column<string>(type: "TEXT", maxLength: 3, nullable: false),
                    rate = table.Column<long>(type: "INTEGER", nullable: false),
                    reference = table.Column<string>(type: "TEXT", maxLength: 9, nullable: false),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    due_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    invoice_title = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    tax_number = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    paid_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    paid_by = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    paid_note = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    repaid_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    waived_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    waived_by = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    waive_reason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    reminded_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_fee_dues", x => x.id);
                    table.ForeignKey(
                        name: "FK_fee_dues_attendees_attendee_id",
                        column: x => x.attendee_id,
                        principalTable: "attendees",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_fee_dues_events_event_id",
                        column: x => x.event_id,
                        principalTable: "events",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "fee_rules",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    event_id = table.Column<long>(type: "INTEGER", nullable: false),
                    currency = table.Column<string>(type: "TEXT", maxLength: 3, nullable: false),
                    rate = table.Column<long>(type: "INTEGER", nullable: false),
                    days_to_pay = table.Column<int>(type: "INTEGER", nullable: false),
                    remind_days = table.Column<int>(type: "INTEGER", nullable: true),
                    account = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    bank_en = table.Column<string>(type: "TEXT", nullable: false),
                    bank_zh = table.Column<string>(type: "TEXT", nullable: false),
                    payee_en = table.Column<string>(type: "TEXT", nullable: false),
                    payee_zh = table.Column<string>(type: "TEXT", nullable: false),
                    version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_fee_rules", x => x.id);
                    table.ForeignKey(
                        name: "FK_fee_rules_events_event_id",
                        column: x => x.event_id,
                        principalTable: "events",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "form_versions",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    event_id = table.Column<long>(type: "INTEGER", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    asks_country = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    asks_diet = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    asks_job_title = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    asks_organisation = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    asks_phone = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    asks_visa_letter = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_form_versions", x => x.id);
                    table.ForeignKey(
                        name: "FK_form_versions_events_event_id",
                        column: x => x.event_id,
                        principalTable: "events",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "given_passports",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    attendee_id = table.Column<long>(type: "INTEGER", nullable: false),
                    event_id = table.Column<long>(type: "INTEGER", nullable: false),
                    number = table.Column<string>(type: "TEXT", nullable: false),
                    birth_date = table.Column<string>(type: "TEXT", nullable: false),
                    expires = table.Column<string>(type: "TEXT", nullable: false),
                    nationality = table.Column<string>(type: "TEXT", nullable: false),
                    sex = table.Column<string>(type: "TEXT", nullable: false),
                    given_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_given_passports", x => x.id);
                    table.ForeignKey(
                        name: "FK_given_passports_attendees_attendee_id",
                        column: x => x.attendee_id,
                        principalTable: "attendees",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_given_passports_events_event_id",
                        column: x => x.event_id,
                        principalTable: "events",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "invitation_rules",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    event_id = table.Column<long>(type: "INTEGER", nullable: false),
                    answer_by = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    remind_days = table.Column<int>(type: "INTEGER", nullable: true),
                    words_en = table.Column<string>(type: "TEXT", nullable: false),
                    words_zh = table.Column<string>(type: "TEXT", nullable: false),
                    version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_invitation_rules", x => x.id);
                    table.ForeignKey(
                        name: "FK_invitation_rules_events_event_id",
                        column: x => x.event_id,
                        principalTable: "events",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "invitations",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    state = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    answered_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    answered_by = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    answer_note = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    reason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    registration_id = table.Column<long>(type: "INTEGER", nullable: true),
                    event_id = table.Column<long>(type: "INTEGER", nullable: false),
                    contact_id = table.Column<long>(type: "INTEGER", nullable: true),
                    organisation_key = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    email = table.Column<string>(type: "TEXT", maxLength: 320, nullable: false),
                    country = table.Column<string>(type: "TEXT", maxLength: 2, nullable: false),
                    salutation = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    language = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    category = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    secret = table.Column<string>(type: "TEXT", maxLength: 26, nullable: false),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    search_text = table.Column<string>(type: "TEXT", nullable: false),
                    sent_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    reminded_at = table.Column<DateTime>(type: "TEXT", nullable: true),
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
                    table.PrimaryKey("PK_invitations", x => x.id);
                    table.ForeignKey(
                        name: "FK_invitations_contacts_contact_id",
                        column: x => x.contact_id,
                        principalTable: "contacts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull);
                    table.ForeignKey(
                        name: "FK_invitations_events_event_id",
                        column: x => x.event_id,
                        principalTable: "events",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_invitations_registrations_registration_id",
                        column: x => x.registration_id,
                        principalTable: "registrations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "registration_groups",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    event_id = table.Column<long>(type: "INTEGER", nullable: false),
                    secret = table.Column<string>(type: "TEXT", maxLength: 26, nullable: false),
                    join_code = table.Column<string>(type: "TEXT", maxLength: 26, nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 150, nullable: false),
                    manager_name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    manager_email = table.Column<string>(type: "TEXT", maxLength: 320, nullable: false),
                    manager_phone = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    language = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    version = table.Column<long>(type: "INTEGER", nullable: false)
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

            migrationBuilder.CreateTable(
                name: "session_sign_ups",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    attendee_id = table.Column<long>(type: "INTEGER", nullable: false),
                    session_id = table.Column<long>(type: "INTEGER", nullable: false),
                    seats_id = table.Column<long>(type: "INTEGER", nullable: false),
                    version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_session_sign_ups", x => x.id);
                    table.ForeignKey(
                        name: "FK_session_sign_ups_attendees_attendee_id",
                        column: x => x.attendee_id,
                        principalTable: "attendees",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_session_sign_ups_sessions_session_id",
                        column: x => x.session_id,
                        principalTable: "sessions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "uploaded_files",
                columns: table => new
                {
                    code = table.Column<string>(type: "TEXT", maxLength: 26, nullable: false),
                    event_id = table.Column<long>(type: "INTEGER", nullable: false),
                    question_key = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    attendee_id = table.Column<long>(type: "INTEGER", nullable: true),
                    name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    media_type = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    content = table.Column<byte[]>(type: "BLOB", nullable: false),
                    added_at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_uploaded_files", x => x.code);
                    table.ForeignKey(
                        name: "FK_uploaded_files_attendees_attendee_id",
                        column: x => x.attendee_id,
                        principalTable: "attendees",
                        principalColumn: "id");
                    table.ForeignKey(
                        name: "FK_uploaded_files_events_event_id",
                        column: x => x.event_id,
                        principalTable: "events",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "fee_reminders",
                columns: table => new
                {
                    due_id = table.Column<long>(type: "INTEGER", nullable: false),
                    due_on = table.Column<DateOnly>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_fee_reminders", x => new { x.due_id, x.due_on });
                    table.ForeignKey(
                        name: "FK_fee_reminders_fee_dues_due_id",
                        column: x => x.due_id,
                        principalTable: "fee_dues",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "statement_lines",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    event_id = table.Column<long>(type: "INTEGER", nullable: false),
                    key = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    amount = table.Column<long>(type: "INTEGER", nullable: false),
                    currency = table.Column<string>(type: "TEXT", maxLength: 3, nullable: false, defaultValue: "CNY"),
                    payer = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    remark = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    reference = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    read_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    due_id = table.Column<long>(type: "INTEGER", nullable: true),
                    booked_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    booked_by = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_statement_lines", x => x.id);
                    table.ForeignKey(
                        name: "FK_statement_lines_events_event_id",
                        column: x => x.event_id,
                        principalTable: "events",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_statement_lines_fee_dues_due_id",
                        column: x => x.due_id,
                        principalTable: "fee_dues",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "category_fees",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    rules_id = table.Column<long>(type: "INTEGER", nullable: false),
                    category = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    amount = table.Column<long>(type: "INTEGER", nullable: false),
                    version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_category_fees", x => x.id);
                    table.ForeignKey(
                        name: "FK_category_fees_fee_rules_rules_id",
                        column: x => x.rules_id,
                        principalTable: "fee_rules",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "answers",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    attendee_id = table.Column<long>(type: "INTEGER", nullable: false),
                    question_key = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    form_version_id = table.Column<long>(type: "INTEGER", nullable: false),
                    value = table.Column<string>(type: "TEXT", nullable: false),
                    answered_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_answers", x => x.id);
                    table.ForeignKey(
                        name: "FK_answers_attendees_attendee_id",
                        column: x => x.attendee_id,
                        principalTable: "attendees",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_answers_form_versions_form_version_id",
                        column: x => x.form_version_id,
                        principalTable: "form_versions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "questions",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    when_key = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    when_answer = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    form_version_id = table.Column<long>(type: "INTEGER", nullable: false),
                    key = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    is_required = table.Column<bool>(type: "INTEGER", nullable: false),
                    position = table.Column<int>(type: "INTEGER", nullable: false),
                    only_for = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    consent_text_en = table.Column<string>(type: "TEXT", nullable: false),
                    consent_text_zh = table.Column<string>(type: "TEXT", nullable: false),
                    hint_en = table.Column<string>(type: "TEXT", nullable: false),
                    hint_zh = table.Column<string>(type: "TEXT", nullable: false),
                    label_en = table.Column<string>(type: "TEXT", nullable: false),
                    label_zh = table.Column<string>(type: "TEXT", nullable: false),
                    version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_questions", x => x.id);
                    table.ForeignKey(
                        name: "FK_questions_form_versions_form_version_id",
                        column: x => x.form_version_id,
                        principalTable: "form_versions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "invitation_reminders",
                columns: table => new
                {
                    invitation_id = table.Column<long>(type: "INTEGER", nullable: false),
                    answer_by = table.Column<DateOnly>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_invitation_reminders", x => new { x.invitation_id, x.answer_by });
                    table.ForeignKey(
                        name: "FK_invitation_reminders_invitations_invitation_id",
                        column: x => x.invitation_id,
                        principalTable: "invitations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "statement_shares",
                columns: table => new
                {
                    line_id = table.Column<long>(type: "INTEGER", nullable: false),
                    due_id = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_statement_shares", x => new { x.line_id, x.due_id });
                    table.ForeignKey(
                        name: "FK_statement_shares_fee_dues_due_id",
                        column: x => x.due_id,
                        principalTable: "fee_dues",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_statement_shares_statement_lines_line_id",
                        column: x => x.line_id,
                        principalTable: "statement_lines",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "question_options",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    question_id = table.Column<long>(type: "INTEGER", nullable: false),
                    key = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    position = table.Column<int>(type: "INTEGER", nullable: false),
                    label_en = table.Column<string>(type: "TEXT", nullable: false),
                    label_zh = table.Column<string>(type: "TEXT", nullable: false),
                    version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_question_options", x => x.id);
                    table.ForeignKey(
                        name: "FK_question_options_questions_question_id",
                        column: x => x.question_id,
                        principalTable: "questions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
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
                name: "IX_answers_attendee_id_question_key",
                table: "answers",
                columns: new[] { "attendee_id", "question_key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_answers_form_version_id",
                table: "answers",
                column: "form_version_id");

            migrationBuilder.CreateIndex(
                name: "IX_category_fees_rules_id_category",
                table: "category_fees",
                columns: new[] { "rules_id", "category" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_fee_dues_attendee_id",
                table: "fee_dues",
                column: "attendee_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_fee_dues_event_id_paid_on_due_on",
                table: "fee_dues",
                columns: new[] { "event_id", "paid_on", "due_on" });

            migrationBuilder.CreateIndex(
                name: "IX_fee_dues_reference",
                table: "fee_dues",
                column: "reference",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_fee_rules_event_id",
                table: "fee_rules",
                column: "event_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_form_versions_event_id_number",
                table: "form_versions",
                columns: new[] { "event_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_given_passports_attendee_id",
                table: "given_passports",
                column: "attendee_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_given_passports_event_id",
                table: "given_passports",
                column: "event_id");

            migrationBuilder.CreateIndex(
                name: "IX_invitation_rules_event_id",
                table: "invitation_rules",
                column: "event_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_invitations_contact",
                table: "invitations",
                columns: new[] { "event_id", "contact_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_invitations_contact_id",
                table: "invitations",
                column: "contact_id");

            migrationBuilder.CreateIndex(
                name: "ix_invitations_email",
                table: "invitations",
                columns: new[] { "event_id", "email" },
                unique: true,
                filter: "email <> ''");

            migrationBuilder.CreateIndex(
                name: "IX_invitations_event_id_state_id",
                table: "invitations",
                columns: new[] { "event_id", "state", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_invitations_organisation_key",
                table: "invitations",
                column: "organisation_key");

            migrationBuilder.CreateIndex(
                name: "IX_invitations_registration_id",
                table: "invitations",
                column: "registration_id");

            migrationBuilder.CreateIndex(
                name: "IX_invitations_secret",
                table: "invitations",
                column: "secret",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_question_options_question_id_key",
                table: "question_options",
                columns: new[] { "question_id", "key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_questions_form_version_id_key",
                table: "questions",
                columns: new[] { "form_version_id", "key" },
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

            migrationBuilder.CreateIndex(
                name: "IX_session_sign_ups_attendee_id_session_id",
                table: "session_sign_ups",
                columns: new[] { "attendee_id", "session_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_session_sign_ups_session_id",
                table: "session_sign_ups",
                column: "session_id");

            migrationBuilder.CreateIndex(
                name: "IX_statement_lines_due_id",
                table: "statement_lines",
                column: "due_id");

            migrationBuilder.CreateIndex(
                name: "IX_statement_lines_event_id_key",
                table: "statement_lines",
                columns: new[] { "event_id", "key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_statement_shares_due_id",
                table: "statement_shares",
                column: "due_id");

            migrationBuilder.CreateIndex(
                name: "IX_uploaded_files_added_at",
                table: "uploaded_files",
                column: "added_at",
                filter: "attendee_id IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_uploaded_files_attendee_id",
                table: "uploaded_files",
                column: "attendee_id");

            migrationBuilder.CreateIndex(
                name: "IX_uploaded_files_event_id",
                table: "uploaded_files",
                column: "event_id");

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
                name: "answers");

            migrationBuilder.DropTable(
                name: "category_fees");

            migrationBuilder.DropTable(
                name: "fee_reminders");

            migrationBuilder.DropTable(
                name: "given_passports");

            migrationBuilder.DropTable(
                name: "invitation_reminders");

            migrationBuilder.DropTable(
                name: "invitation_rules");

            migrationBuilder.DropTable(
                name: "question_options");

            migrationBuilder.DropTable(
                name: "registration_groups");

            migrationBuilder.DropTable(
                name: "session_sign_ups");

            migrationBuilder.DropTable(
                name: "statement_shares");

            migrationBuilder.DropTable(
                name: "uploaded_files");

            migrationBuilder.DropTable(
                name: "fee_rules");

            migrationBuilder.DropTable(
                name: "invitations");

            migrationBuilder.DropTable(
                name: "questions");

            migrationBuilder.DropTable(
                name: "statement_lines");

            migrationBuilder.DropTable(
                name: "form_versions");

            migrationBuilder.DropTable(
                name: "fee_dues");

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
