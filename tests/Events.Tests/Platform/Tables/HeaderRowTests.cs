using Events.Platform.Tables;

namespace Events.Tests.Platform.Tables;

public class HeaderRowTests
{
    private static readonly Column[] Columns =
    [
        new("name", "Name", names: ["姓名"]),
        new("organisation", "Organisation", names: ["单位"]),
        new("phone", "Phone", names: ["电话", "手机"], looksLike: Cells.IsPhone),
        new("email", "E-mail", names: ["邮箱"], looksLike: Cells.IsEmail),
    ];

    [Fact]
    public void It_stands_under_titles_and_dates()
    {
        var header = Find([["天津国际商会单位名录"], ["填表日期：2026年10月", "", "填表人：李伟"], ["序号", "姓名", "单位", "电话"], ["1", "李伟", "a", "13587915890"]]);

        Assert.Equal((3, 1), (header.Number, header.Data.Count));
        Assert.Equal(["序号", "姓名", "单位", "电话"], header.Names);
    }

    [Fact]
    public void Groups_stand_above_their_columns()
    {
        var header = Find([["名单"], ["姓名", "单位", "联系方式", "", "备注"], ["", "", "电话", "邮箱", ""], ["李伟", "a", "13587915890", "a@x.example", "b"]]);

        Assert.Equal(3, header.Number);
        Assert.Equal(["姓名", "单位", "联系方式 电话", "联系方式 邮箱", "备注"], header.Names);
        Assert.Equal(["李伟"], header.Data.Select(row => row[0]));
    }

    [Fact]
    public void Groups_tell_columns_of_the_same_name_apart()
    {
        var header = Find([["负责人", "", "联系人", ""], ["姓名", "电话", "姓名", "电话"], ["李伟", "1", "王芳", "2"]]);

        Assert.Equal(["负责人 姓名", "负责人 电话", "联系人 姓名", "联系人 电话"], header.Names);
    }

    [Theory]
    [InlineData("姓名,单位,邮箱", "Name,Organisation,E-mail")]
    [InlineData("Name,Company,Mail", "姓名,单位,邮箱")]
    [InlineData("姓名,单位,邮箱", "Name,Company,E-mail")]
    public void Two_languages_stand_in_two_rows(string first, string second)
    {
        var header = Find([["名单"], first.Split(','), second.Split(','), ["李伟", "a", "a@x.example"]]);

        Assert.Equal(3, header.Number);
        Assert.Equal("李伟", Assert.Single(header.Data)[0]);
    }

    [Fact]
    public void A_title_of_several_cells_is_no_group()
    {
        var header = Find([["名单", "", "", "2026年"], ["姓名", "单位", "电话", "邮箱"], ["李伟", "a", "1", "b"]]);

        Assert.Equal(["姓名", "单位", "电话", "邮箱"], header.Names);
    }

    [Fact]
    public void A_list_may_have_no_header()
    {
        var header = Find([["李伟", "天津公司", "13587915890"], ["王芳", "北京公司", "13587915891"]]);

        Assert.Equal((0, 2), (header.Number, header.Data.Count));
        Assert.Equal(["A", "B", "C"], header.Names);
    }

    [Fact]
    public void Unknown_words_may_be_a_header()
    {
        var header = Find([["Liste"], ["Prénom", "Société", "Téléphone"], ["Ana", "x", "13587915890"]]);

        Assert.Equal((2, 1), (header.Number, header.Data.Count));
    }

    [Fact]
    public void Headers_that_come_again_and_totals_are_no_data()
    {
        var header = Find([["姓名", "单位"], ["李伟", "a"], ["姓名", "单位"], ["王芳", "b"], ["小计", "2人"], ["Total", "Total Energies, Paris"], ["合　计：", "3"]]);

        Assert.Equal(["李伟", "王芳", "Total"], header.Data.Select(row => row[0]));
    }

    [Fact]
    public void A_person_may_point_at_it()
    {
        var sheet = Sheet([["a", "b"], ["c", "d"], ["e", "f"]]);

        Assert.Equal(["c", "d"], HeaderRow.At(sheet, 2).Names);
        Assert.Equal(["A", "B"], HeaderRow.At(sheet, 0).Names);
        Assert.Equal(3, HeaderRow.At(sheet, 0).Data.Count);
    }

    [Fact]
    public void Columns_are_lettered_as_in_Excel() =>
        Assert.Equal(["A", "Z", "AA", "AZ", "BA", "XFD"], new[] { 0, 25, 26, 51, 52, 16_383 }.Select(HeaderRow.Letters));

    private static HeaderRow Find(string[][] rows) => HeaderRow.Find(Sheet(rows), Columns);

    private static Sheet Sheet(string[][] rows) => new("", [.. rows.Select((cells, index) => new SheetRow(index + 1, cells))]);
}
