using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Events.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class DirectoryWords : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
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

            migrationBuilder.DropColumn(
                name: "search_text",
                table: "organisations");

            migrationBuilder.DropColumn(
                name: "search_text",
                table: "contacts");

            migrationBuilder.CreateTable(
                name: "contact_words",
                columns: table => new
                {
                    contact_id = table.Column<long>(type: "bigint", nullable: false),
                    text = table.Column<string>(type: "text", nullable: false)
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
                name: "organisation_words",
                columns: table => new
                {
                    organisation_id = table.Column<long>(type: "bigint", nullable: false),
                    text = table.Column<string>(type: "text", nullable: false)
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
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "contact_words");

            migrationBuilder.DropTable(
                name: "organisation_words");

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

            migrationBuilder.AddColumn<string>(
                name: "search_text",
                table: "organisations",
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "search_text",
                table: "contacts",
                type: "text",
                nullable: false,
                defaultValue: "");

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
                name: "IX_organisations_last_contact_on",
                table: "organisations",
                column: "last_contact_on");

            migrationBuilder.CreateIndex(
                name: "IX_organisations_name_key_en",
                table: "organisations",
                column: "name_key_en");

            migrationBuilder.CreateIndex(
                name: "IX_organisations_name_key_zh",
                table: "organisations",
                column: "name_key_zh");

            migrationBuilder.CreateIndex(
                name: "IX_organisations_rank",
                table: "organisations",
                column: "rank");

            migrationBuilder.CreateIndex(
                name: "IX_organisations_reviewed_for_kind",
                table: "organisations",
                columns: new[] { "reviewed_for", "kind" });

            migrationBuilder.CreateIndex(
                name: "IX_organisations_sort_en",
                table: "organisations",
                column: "sort_en");

            migrationBuilder.CreateIndex(
                name: "IX_organisations_sort_zh",
                table: "organisations",
                column: "sort_zh");

            migrationBuilder.CreateIndex(
                name: "IX_organisations_unit_id_sort_zh",
                table: "organisations",
                columns: new[] { "unit_id", "sort_zh" });
        }
    }
}
