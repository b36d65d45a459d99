using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Events.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Planning : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<long>(
                name: "head_id",
                table: "units",
                type: "bigint",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "playbooks",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    unit_id = table.Column<long>(type: "bigint", nullable: false),
                    retired_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    lines = table.Column<string>(type: "text", nullable: false),
                    name_en = table.Column<string>(type: "text", nullable: false),
                    name_zh = table.Column<string>(type: "text", nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false)
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
                name: "task_dependencies",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    task_id = table.Column<long>(type: "bigint", nullable: false),
                    predecessor_id = table.Column<long>(type: "bigint", nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false)
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
                    task_id = table.Column<long>(type: "bigint", nullable: false),
                    due_on = table.Column<DateOnly>(type: "date", nullable: false),
                    step = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    user_id = table.Column<long>(type: "bigint", nullable: false),
                    told_on = table.Column<DateOnly>(type: "date", nullable: false),
                    mail_id = table.Column<long>(type: "bigint", nullable: true)
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

            migrationBuilder.CreateIndex(
                name: "IX_units_head_id",
                table: "units",
                column: "head_id");

            migrationBuilder.CreateIndex(
                name: "IX_event_tasks_done_at_due_on",
                table: "event_tasks",
                columns: new[] { "done_at", "due_on" });

            migrationBuilder.CreateIndex(
                name: "IX_playbooks_unit_id_kind",
                table: "playbooks",
                columns: new[] { "unit_id", "kind" });

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
                name: "FK_units_users_head_id",
                table: "units",
                column: "head_id",
                principalTable: "users",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_units_users_head_id",
                table: "units");

            migrationBuilder.DropTable(
                name: "playbooks");

            migrationBuilder.DropTable(
                name: "task_dependencies");

            migrationBuilder.DropTable(
                name: "task_escalations");

            migrationBuilder.DropIndex(
                name: "IX_units_head_id",
                table: "units");

            migrationBuilder.DropIndex(
                name: "IX_event_tasks_done_at_due_on",
                table: "event_tasks");

            migrationBuilder.DropColumn(
                name: "head_id",
                table: "units");
        }
    }
}
