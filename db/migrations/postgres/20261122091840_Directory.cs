using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Events.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Directory : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateOnly>(
                name: "last_contact_on",
                table: "organisations",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "left_on",
                table: "organisations",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "merged_into_id",
                table: "organisations",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "next_step",
                table: "organisations",
                type: "character varying(300)",
                maxLength: 300,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<DateOnly>(
                name: "next_step_on",
                table: "organisations",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "reviewed_for",
                table: "organisations",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "unit_id",
                table: "organisations",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "working_languages",
                table: "organisations",
                type: "character varying(100)",
                maxLength: 100,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "organisation_key",
                table: "attendees",
                type: "character varying(200)",
                maxLength: 200,
                nullable: false,
                defaultValue: "");

            migrationBuilder.CreateTable(
                name: "duplicate_pairs",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    first_id = table.Column<long>(type: "bigint", nullable: false),
                    second_id = table.Column<long>(type: "bigint", nullable: false),
                    reason = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    value = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    dismissed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
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
                name: "interactions",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    organisation_id = table.Column<long>(type: "bigint", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    text = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    by_id = table.Column<long>(type: "bigint", nullable: true),
                    version = table.Column<long>(type: "bigint", nullable: false)
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
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    kept_id = table.Column<long>(type: "bigint", nullable: false),
                    gone_id = table.Column<long>(type: "bigint", nullable: false),
                    merged_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    undone_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    fields_json = table.Column<string>(type: "text", nullable: false),
                    moved_json = table.Column<string>(type: "text", nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false)
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
                    organisation_id = table.Column<long>(type: "bigint", nullable: false),
                    name_key = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false)
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
                name: "rank_changes",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    organisation_id = table.Column<long>(type: "bigint", nullable: false),
                    rank = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    on = table.Column<DateOnly>(type: "date", nullable: false)
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
                name: "saved_filters",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    user_id = table.Column<long>(type: "bigint", nullable: false),
                    name = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    query = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_saved_filters", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_organisations_last_contact_on",
                table: "organisations",
                column: "last_contact_on");

            migrationBuilder.CreateIndex(
                name: "IX_organisations_reviewed_for_kind",
                table: "organisations",
                columns: new[] { "reviewed_for", "kind" });

            migrationBuilder.CreateIndex(
                name: "IX_organisations_unit_id_sort_zh",
                table: "organisations",
                columns: new[] { "unit_id", "sort_zh" });

            migrationBuilder.CreateIndex(
                name: "IX_attendees_organisation_key",
                table: "attendees",
                column: "organisation_key");

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
                name: "IX_rank_changes_organisation_id",
                table: "rank_changes",
                column: "organisation_id");

            migrationBuilder.CreateIndex(
                name: "ix_saved_filters_name",
                table: "saved_filters",
                columns: new[] { "user_id", "name" },
                unique: true);

            migrationBuilder.AddForeignKey(
                name: "FK_organisations_units_unit_id",
                table: "organisations",
                column: "unit_id",
                principalTable: "units",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_organisations_units_unit_id",
                table: "organisations");

            migrationBuilder.DropTable(
                name: "duplicate_pairs");

            migrationBuilder.DropTable(
                name: "interactions");

            migrationBuilder.DropTable(
                name: "mergers");

            migrationBuilder.DropTable(
                name: "organisation_aliases");

            migrationBuilder.DropTable(
                name: "rank_changes");

            migrationBuilder.DropTable(
                name: "saved_filters");

            migrationBuilder.DropIndex(
                name: "IX_organisations_last_contact_on",
                table: "organisations");

            migrationBuilder.DropIndex(
                name: "IX_organisations_reviewed_for_kind",
                table: "organisations");

            migrationBuilder.DropIndex(
                name: "IX_organisations_unit_id_sort_zh",
                table: "organisations");

            migrationBuilder.DropIndex(
                name: "IX_attendees_organisation_key",
                table: "attendees");

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
                name: "organisation_key",
                table: "attendees");
        }
    }
}
