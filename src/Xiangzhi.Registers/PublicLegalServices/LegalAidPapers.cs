using Xiangzhi.Registers.Papers;
using static Xiangzhi.Registers.SheetParts;

namespace Xiangzhi.Registers;

/// <summary>法律援助引导单: what goes to the centre with the application.</summary>
internal static class LegalAidPapers
{
    public static PaperDefinition Referral { get; } = new("legal-aid-referral", new("法律援助引导单", "Legal-aid referral"), "法律援助法41条", r =>
    {
        var s = (LegalAidReferral)r.Matter.State;
        var form = r.Matter.Opening.Form as RecordAidApplication;
        return new()
        {
            Title = ["法律援助引导单"],
            Number = r.Matter.Number,
            Addressee = (r.Line.Form as ReferAid)?.To,
            Blocks =
            [
                new FieldTable(
                [
                    Row(Cell("申请人", r.Text(s.Applicant)), Cell("申请人类别", Label(s.Group))),
                    Row(Cell("身份证号", form is null ? null : r.Text(form.IdNumber)), Cell("联系电话", form is null ? null : r.Text(form.Phone))),
                    Row(Cell("申请事项", Label(s.Kind)), Cell("事由", s.Subject)),
                    Row(Cell("经济困难情况", form is null ? null : r.Text(form.Means), lines: 3)),
                    Row(Cell("案情", form is null ? null : r.Text(form.Facts), lines: 8)),
                    Row(Cell("申请日期", Day(s.Recorded?.Day)), Cell("转交日期", Day(s.Referred?.Day))),
                    Row(new FormCell("申请人签名", [new BlankRun(8)]), new FormCell("接收人签名", [new BlankRun(8)])),
                ]),
            ],
            Signature = r.Signed(s.Referred?.Day ?? r.Line.Entry.On),
        };
    });
}
