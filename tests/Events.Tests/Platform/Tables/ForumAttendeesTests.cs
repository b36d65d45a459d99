using Events.Platform.Tables;

namespace Events.Tests.Platform.Tables;

/// <summary>The traps of <c>forum-attendees.xlsx</c>, one by one.</summary>
public class ForumAttendeesTests
{
    private static readonly Column[] Columns =
    [
        new("nameZh", "Name", names: ["姓名", "中文名"], required: true),
        new("nameLatin", "Name in Latin letters", names: ["拼音", "英文名", "latin name"]),
        new("organisation", "Organisation", names: ["单位", "工作单位", "公司"]),
        new("title", "Title", names: ["职务", "职位"]),
        new("country", "Country", names: ["国籍", "国家"], looksLike: Cells.IsCountry),
        new("email", "E-mail", names: ["邮箱", "电子邮箱", "mail"], looksLike: Cells.IsEmail),
        new("phone", "Mobile", names: ["手机", "电话", "联系电话", "phone"], looksLike: Cells.IsPhone),
        new("category", "Category", names: ["类别", "参会类别"]),
        new("visaLetter", "Visa letter", names: ["签证邀请函"], looksLike: Cells.IsYesNo),
        new("arrival", "Arrival", names: ["抵达", "抵达时间"], looksLike: Cells.IsDate),
    ];

    private readonly Sheet sheet = Assert.Single(Sample.Read("forum-attendees.xlsx"));
    private readonly HeaderRow header;
    private readonly ColumnMap map;

    public ForumAttendeesTests()
    {
        header = HeaderRow.Find(sheet, Columns);
        map = ColumnGuess.For(header, Columns);
    }

    [Fact]
    public void The_hidden_sheet_is_left_out() => Assert.Equal("Attendees 参会人员", sheet.Name);

    [Fact]
    public void The_header_is_found_under_the_title()
    {
        Assert.Equal(2, header.Number);
        Assert.Equal("Name 姓名", header.Names[0]);
        Assert.Equal((310, 3, 312), (header.Data.Count, header.Data[0].Number, header.Data[^1].Number));
    }

    [Fact]
    public void Each_column_is_found_by_either_of_its_languages() =>
        Assert.Equal([0, 1, 2, 3, 4, 5, 6, 7, 8, 10], Columns.Select(column => map.Columns[column.Field]));

    [Fact]
    public void The_formula_column_is_read_and_shifts_nothing()
    {
        Assert.Equal("Total", header.Names[11]);
        // The program that wrote the file never calculated: no result is stored.
        Assert.All(header.Data, row => Assert.Equal("", row[11]));
        Assert.Equal("否", header.Data[0][8]);
    }

    [Fact]
    public void Seven_scripts_stay_whole()
    {
        var names = header.Data.Select(row => map.Value(row, "nameZh")).ToList();

        string[] written = ["李伟", "Łukasz Ní Bhriain", "Nguyễn Petrova", "Özgür Mensah", "Алексей Mensah", "محمد Al-Mansouri", "Ana García Márquez", "John العتيبي"];
        Assert.All(written, name => Assert.Contains(name, names));
    }

    [Fact]
    public void Bad_addresses_are_told_from_good_ones()
    {
        var bad = header.Data.Select(row => map.Value(row, "email")).Where(value => !Cells.TryEmails(value, out _)).Distinct().Order(StringComparer.Ordinal);

        Assert.Equal(["a@b", "not-an-email", "x@example..example"], bad);
    }

    [Fact]
    public void Each_phone_number_is_read_whatever_its_form()
    {
        Assert.All(header.Data, row => Assert.True(Cells.TryPhones(map.Value(row, "phone"), out _), map.Value(row, "phone")));
        Assert.Equal(["18067203619"], Phones(5));
        Assert.Equal(["13230327798", "022-86128794"], Phones(11));

        IReadOnlyList<string> Phones(int number) =>
            Cells.TryPhones(map.Value(header.Data.Single(row => row.Number == number), "phone"), out var numbers) ? numbers : [];
    }

    [Fact]
    public void Yes_and_no_are_read_in_each_spelling()
    {
        var answers = header.Data.Select(row => Cells.TryYesNo(map.Value(row, "visaLetter"), out var answer) ? answer : null).ToList();

        Assert.Equal((98, 212, 0), (answers.Count(answer => answer == true), answers.Count(answer => answer == false), answers.Count(answer => answer is null)));
    }

    [Fact]
    public void Countries_are_read_in_each_spelling()
    {
        var codes = header.Data.Select(row => Cells.TryCountry(map.Value(row, "country"), out var code) ? code : "?").Distinct().Order();

        Assert.Equal(["AE", "BY", "CN", "ES", "KE", "KR", "MY", "TR", "VN"], codes);
    }

    [Fact]
    public void Arrivals_keep_their_time()
    {
        Assert.True(Cells.TryMoment(map.Value(header.Data[1], "arrival"), out var arrival));
        Assert.Equal(new DateTime(2026, 12, 3, 6, 30, 0), arrival);
    }
}
