using Xiangzhi.Registers;

namespace Xiangzhi.Storage;

/// <summary>Ways by which names and words of people leave the ledger. The numbers stand in the log: none is given twice.</summary>
public enum ReadingDoor
{
    [Label("事项页", English = "Page")] Page = 1,
    [Label("文书", English = "Paper")] Paper = 2,
    [Label("附件", English = "Attachment")] Attachment = 3,
    [Label("登记和更正的表单", English = "Form")] Form = 4,
    [Label("凭条", English = "Slip")] Slip = 5,
    [Label("导出表格", English = "Export")] Export = 6,
    [Label("对账", English = "Reconciliation")] Reconciliation = 7,
    [Label("命令行", English = "Console")] Console = 8,
}

/// <summary>What somebody needs the names of a matter for that is not the own work. The numbers stand in the log.</summary>
public enum ReadingPurpose
{
    [Label("审核审批", English = "Approval")] Approval = 1,
    [Label("督办检查", English = "Inspection")] Inspection = 2,
    [Label("答复来访来电", English = "Answering a visitor or caller")] Answer = 3,
    [Label("归档统计", English = "Filing and statistics")] Filing = 4,
    [Label("其他（写明）", English = "Other (say which)")] Other = 5,
}

/// <summary>Why somebody reads names outside the own matters.</summary>
/// <param name="Words">More about it; must be written where the purpose is another than those named.</param>
public sealed record ReadingReason(ReadingPurpose Purpose, string Words)
{
    /// <summary>Longest text, in characters.</summary>
    public const int MostWords = 200;

    /// <summary>A reason as it was typed; null where the purpose is none, or is another and not written out.</summary>
    public static ReadingReason? Of(string? purpose, string? words)
    {
        var said = (words ?? "").Trim();
        return Enum.TryParse<ReadingPurpose>(purpose, out var known) && Enum.IsDefined(known) && said.Length <= MostWords && (known != ReadingPurpose.Other || said.Length > 0)
            ? new(known, said) : null;
    }
}

/// <summary>One line of the log 看过记录: the first reading of a matter by a person through a door on a day.</summary>
/// <param name="Person">Staff number.</param>
/// <param name="InSteadOf">Staff number of whoever is on leave and is stood in for; null: nobody.</param>
/// <param name="IsOwn">The matter was the reader's own work, which asks for no reason.</param>
/// <param name="Verb">The verb of the command line; null elsewhere.</param>
public sealed record PersonalReading(
    string Person, string? InSteadOf, Guid Matter, DateOnly Day, DateTimeOffset At, ReadingDoor Door, bool IsOwn, ReadingReason? Reason, string? Verb);
