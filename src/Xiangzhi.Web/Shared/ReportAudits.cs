using Xiangzhi.Reports.Annual;
using Xiangzhi.Storage;

namespace Xiangzhi.Web.Shared;

/// <summary>The ledger as an audit asks it: as printed where the year was closed, else as it stands.</summary>
public static class ReportAudits
{
    public static FigureSource Figures(Township township, int year) => new ReportFigures(township, year, null, township.ClosingOf(year)?.Seq).Source;
}
