using System.Globalization;

namespace Xiangzhi.Registers;

/// <summary>年度报送: the yearly returns that the law or a superior asks of a township. What is missing of them stands among the obligations of the period.</summary>
public sealed class YearlyReturns : Register<YearlyReturn>
{
    protected override void Define(Definition<YearlyReturn> d)
    {
        d.Named("yearly-return", "年度报送", number: "{township}报送〔{year}〕{n}号", Area.Leadership, "Yearly returns");
        d.Stage(s => s.Published is null ? ReturnStage.Sent : ReturnStage.Published);
        d.Title(s => string.Create(CultureInfo.InvariantCulture, $"{s.Year}年{SheetParts.Label(s.Kind)}"));

        Role[] by = [Role.Handler, Role.OfficeClerk, Role.Reviewer, Role.Leader];
        d.Opens<SendReturn>("send", "报送").English("Send").By(by).Day("报送日期", "Sent on")
            .Refuse((_, f, at) => f.Year < 2000 || f.Year > at.On.Year, nameof(SendReturn.Year), "报告的年度写四位年份，不能晚于报送的这一年");
        d.Act<PublishReturn>("publish", "公开").English("Publish").While(s => s.Published is null).By(by).Day("公开日期", "Published on");

        d.List("哪一种", s => s.Kind, "Kind").List("年度", s => s.Year, "Year").List("报送给", s => s.Receiver, "Sent to").List("报送日期", s => s.Sent?.Day, "Sent on").List("公开日期", s => s.Published?.Day, "Published on");
        d.Sheet("send", "publish");
    }
}
