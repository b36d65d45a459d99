using Events.Platform.Tables;

namespace Events.Tests.Platform.Tables;

/// <summary>The traps of <c>members.xlsx</c> and <c>members-gb18030.csv</c>.</summary>
public class MembersTests
{
    private static readonly Column[] Columns =
    [
        new("nameZh", "Name in Chinese", names: ["单位名称", "名称", "单位"]),
        new("nameEn", "Name in English", names: ["英文名称"]),
        new("kind", "Kind of member", names: ["会员类别"]),
        new("rank", "Rank", names: ["级别", "会员级别"]),
        new("joined", "Member since", names: ["入会日期", "入会时间"], looksLike: Cells.IsDate),
        new("contact", "Contact", names: ["联系人", "姓名"]),
        new("phone", "Phone", names: ["手机", "电话"], looksLike: Cells.IsPhone),
        new("email", "E-mail", names: ["邮箱"], looksLike: Cells.IsEmail),
    ];

    private readonly HeaderRow header = HeaderRow.Find(Sample.Read("members.xlsx"), Columns);

    [Fact]
    public void The_sheet_with_the_list_is_preferred() => Assert.Equal("会员名录", header.Sheet.Name);

    [Fact]
    public void The_header_is_found_under_title_and_date() => Assert.Equal((4, "序号"), (header.Number, header.Names[0]));

    [Fact]
    public void Empty_rows_and_the_total_are_no_members()
    {
        Assert.Equal(228, header.Data.Count);
        Assert.Equal(237, header.Sheet.Rows[^1].Number);
    }

    [Fact]
    public void Merged_categories_count_for_each_row()
    {
        var map = ColumnGuess.For(header, Columns);

        Assert.All(header.Data, row => Assert.EndsWith("会员", map.Value(row, "kind")));
        Assert.Equal("宁河恒通盛达商会", map.Value(header.Data[1], "nameZh"));
    }

    [Theory]
    [InlineData("members.xlsx")]
    [InlineData("members-gb18030.csv")]
    public void Every_date_phone_and_address_is_read(string file)
    {
        var list = HeaderRow.Find(Sample.Read(file), Columns);
        var map = ColumnGuess.For(list, Columns);

        Assert.Equal([1, 2, 3, 4, 5, 9, 11, 12], Columns.Select(column => map.Columns[column.Field]));
        Assert.All(list.Data, row =>
        {
            Assert.True(Cells.TryDate(map.Value(row, "joined"), out var joined) && joined is not null, map.Value(row, "joined"));
            Assert.True(Cells.TryPhones(map.Value(row, "phone"), out var phones) && phones.Count > 0, map.Value(row, "phone"));
            Assert.True(Cells.TryEmails(map.Value(row, "email"), out var emails) && emails.Count > 0, map.Value(row, "email"));
        });
    }
}
