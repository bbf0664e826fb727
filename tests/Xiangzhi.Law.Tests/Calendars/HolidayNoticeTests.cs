using Xunit;

namespace Xiangzhi.Law.Tests.Calendars;

public sealed class HolidayNoticeTests
{
    private const string Sound = """{"year":2027,"notices":["国办发明电〔2026〕1号"],"off":[["2027-01-01","元旦"]],"work":[["2027-01-02","元旦"]]}""";

    [Fact]
    public void The_built_in_notices_are_those_of_2019_to_2026()
    {
        Assert.Equal(Enumerable.Range(2019, 8), HolidayNotice.Builtin.Select(n => n.Year));
        Assert.Equal([24, 30, 31, 31, 27, 28, 28, 33], HolidayNotice.Builtin.Select(n => n.Off.Count));
        Assert.Equal([7, 7, 7, 7, 7, 8, 5, 6], HolidayNotice.Builtin.Select(n => n.Work.Count));
    }

    [Fact]
    public void A_loaded_notice_ends_the_provisional_year()
    {
        var calendar = WorkCalendar.Of([.. HolidayNotice.Builtin, HolidayNotice.Parse(Sound, "2027.json")]);
        Assert.False(calendar.IsProvisional(2027));
        Assert.True(calendar.IsWorkingDay(new(2027, 1, 2)));
        Assert.True(calendar.IsWorkingDay(new(2027, 2, 10))); // the assumed substitute is gone
    }

    [Theory]
    [InlineData("\"year\":2027", "\"year\":2012", "年份2012不在2014至2099之间")]
    [InlineData("2027-01-01", "2027-1-1", "日期“2027-1-1”写法不对")]
    [InlineData("2027-01-01", "2028-01-01", "2028-01-01不属于2027年的安排")]
    [InlineData("2027-01-02", "2027-01-01", "2027-01-01写了两次")]
    [InlineData("\"work\"", "\"works\"", "有不认得的键“works”")]
    [InlineData("[\"国办发明电〔2026〕1号\"]", "[]", "没有写通知的出处")]
    [InlineData("[[\"2027-01-01\",\"元旦\"]]", "[]", "没有放假日")]
    [InlineData("[\"2027-01-01\",\"元旦\"]", "[\"2027-01-01\"]", "每一项应为 [日期, 名称]")]
    [InlineData("\"year\":2027,", "\"year\":2027,\"year\":2027,", "重复的键")]
    [InlineData("\"notices\"", "notices", "第1行")]
    public void A_broken_notice_is_refused_with_place_and_cure(string part, string broken, string message)
    {
        var error = Assert.Throws<LawDataException>(() => HolidayNotice.Parse(Sound.Replace(part, broken, StringComparison.Ordinal), "2027.json"));
        Assert.StartsWith("2027.json", error.Message, StringComparison.Ordinal);
        Assert.Contains(message, error.Message, StringComparison.Ordinal);
    }
}
