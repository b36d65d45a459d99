using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Events.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class PublicPage : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "picture",
                table: "session_speakers",
                type: "character varying(26)",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "news_items",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    event_id = table.Column<long>(type: "bigint", nullable: false),
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    text_en = table.Column<string>(type: "text", nullable: false),
                    text_zh = table.Column<string>(type: "text", nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_news_items", x => x.id);
                    table.ForeignKey(
                        name: "FK_news_items_events_event_id",
                        column: x => x.event_id,
                        principalTable: "events",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "pictures",
                columns: table => new
                {
                    code = table.Column<string>(type: "character varying(26)", maxLength: 26, nullable: false),
                    media_type = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    content = table.Column<byte[]>(type: "bytea", nullable: false),
                    width = table.Column<int>(type: "integer", nullable: false),
                    height = table.Column<int>(type: "integer", nullable: false),
                    added_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_pictures", x => x.code);
                });

            migrationBuilder.CreateTable(
                name: "page_details",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    event_id = table.Column<long>(type: "bigint", nullable: false),
                    map_link = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    map_picture = table.Column<string>(type: "character varying(26)", nullable: true),
                    share_picture = table.Column<string>(type: "character varying(26)", nullable: true),
                    contact_phone = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    contact_email = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: false),
                    contact_name_en = table.Column<string>(type: "text", nullable: false),
                    contact_name_zh = table.Column<string>(type: "text", nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_page_details", x => x.id);
                    table.ForeignKey(
                        name: "FK_page_details_events_event_id",
                        column: x => x.event_id,
                        principalTable: "events",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_page_details_pictures_map_picture",
                        column: x => x.map_picture,
                        principalTable: "pictures",
                        principalColumn: "code",
                        onDelete: ReferentialAction.SetNull);
                    table.ForeignKey(
                        name: "FK_page_details_pictures_share_picture",
                        column: x => x.share_picture,
                        principalTable: "pictures",
                        principalColumn: "code",
                        onDelete: ReferentialAction.SetNull);
                });

            migrationBuilder.CreateIndex(
                name: "IX_session_speakers_picture",
                table: "session_speakers",
                column: "picture");

            migrationBuilder.CreateIndex(
                name: "IX_news_items_event_id_day",
                table: "news_items",
                columns: new[] { "event_id", "day" });

            migrationBuilder.CreateIndex(
                name: "ix_page_details_event",
                table: "page_details",
                column: "event_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_page_details_map_picture",
                table: "page_details",
                column: "map_picture");

            migrationBuilder.CreateIndex(
                name: "IX_page_details_share_picture",
                table: "page_details",
                column: "share_picture");

            migrationBuilder.CreateIndex(
                name: "IX_pictures_added_at",
                table: "pictures",
                column: "added_at");

            migrationBuilder.AddForeignKey(
                name: "FK_session_speakers_pictures_picture",
                table: "session_speakers",
                column: "picture",
                principalTable: "pictures",
                principalColumn: "code",
                onDelete: ReferentialAction.SetNull);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_session_speakers_pictures_picture",
                table: "session_speakers");

            migrationBuilder.DropTable(
                name: "news_items");

            migrationBuilder.DropTable(
                name: "page_details");

            migrationBuilder.DropTable(
                name: "pictures");

            migrationBuilder.DropIndex(
                name: "IX_session_speakers_picture",
                table: "session_speakers");

            migrationBuilder.DropColumn(
                name: "picture",
                table: "session_speakers");
        }
    }
}
