using Events.Platform.Tables;

namespace Events.Tests.Platform.Tables;

public class CellsDatesTests
{
    [Theory]
    [InlineData("2024年3月5日")]
    [InlineData("２０２４年３月５日")]
    [InlineData("2024 年 3 月 5 日（周二）")]
    [InlineData("2024年3月5号 星期二")]
    [InlineData("24年3月5日")]
    [InlineData("二〇二四年三月五日")]
    [InlineData("二零二四年三月五日")]
    [InlineData("2024.3.5")]
    [InlineData("2024. 3. 5.")]
    [InlineData("2024/03/05")]
    [InlineData("2024-3-5")]
    [InlineData("2024-03-05 00:00:00")]
    [InlineData("2024-03-05T10:00")]
    [InlineData("20240305")]
    [InlineData("٢٠٢٤/٣/٥")]
    [InlineData("5.3.2024")]
    [InlineData("5 March 2024")]
    [InlineData("5th of March, 2024")]
    [InlineData("Tue, 5 Mar 2024")]
    [InlineData("Tuesday 5 March 2024, 14:00")]
    [InlineData("March 5, 2024")]
    [InlineData("5-Mar-24")]
    [InlineData("45356")]
    [InlineData("45356.5")]
    public void The_fifth_of_March(string text)
    {
        Assert.True(Cells.TryDate(text, out var date));
        Assert.Equal(new DateOnly(2024, 3, 5), date);
    }

    [Theory]
    [InlineData("31/12/1985", "1985-12-31")]
    [InlineData("12/31/1985", "1985-12-31")]
    [InlineData("12/12/1985", "1985-12-12")]
    [InlineData("85.10.1", "1985-10-01")]
    [InlineData("85-10-01", "1985-10-01")]
    [InlineData("1990年十二月三十一日", "1990-12-31")]
    [InlineData("1990年十月二十日", "1990-10-20")]
    [InlineData("29.2.2024", "2024-02-29")]
    public void Dates_that_can_be_read_in_one_way(string text, string date)
    {
        Assert.True(Cells.TryDate(text, out var read));
        Assert.Equal(DateOnly.Parse(date), read);
    }

    [Theory]
    [InlineData("3/5/2024")]
    [InlineData("05-10-12")]
    [InlineData("24.3.15")]
    [InlineData("35年3月5日")]
    [InlineData("2024年3月")]
    [InlineData("2024")]
    [InlineData("3月5日")]
    [InlineData("30.2.2024")]
    [InlineData("2024-13-01")]
    [InlineData("0024-03-05")]
    [InlineData("99999")]
    [InlineData("13587915890")]
    [InlineData("2024-03-05 25:00")]
    [InlineData("待定")]
    public void Dates_that_cannot_are_not_guessed(string text) => Assert.False(Cells.TryDate(text, out _));

    [Fact]
    public void No_date_is_none() => Assert.True(Cells.TryDate("无", out var date) && date is null);

    [Theory]
    [InlineData("2026-12-01 14:30", 14, 30)]
    [InlineData("2026年12月1日14:30", 14, 30)]
    [InlineData("2026年12月1日（周二）下午2点30分", 14, 30)]
    [InlineData("2026年12月1日 下午2点半", 14, 30)]
    [InlineData("2026.12.1 14时", 14, 0)]
    [InlineData("2026年12月1日周二9：05", 9, 5)]
    [InlineData("1 Dec 2026, 2:30 pm", 14, 30)]
    [InlineData("2026/12/1 12:15 AM", 0, 15)]
    [InlineData("46357.60416666666", 14, 30)]
    [InlineData("2026-12-01", 0, 0)]
    public void Moments(string text, int hour, int minute)
    {
        Assert.True(Cells.TryMoment(text, out var moment));
        Assert.Equal(new DateTime(2026, 12, 1, hour, minute, 0), moment);
    }
}
