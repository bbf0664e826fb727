using Xiangzhi.Registers;

namespace Xiangzhi.Web.Sample;

/// <summary>
/// How long the files of each register are kept, by a schedule of the township's own that its archive approved. Rounds of patrol are
/// kept for two years after theirs: those of the first year are due.
/// </summary>
internal sealed class RetentionStory(Script script, Setting setting)
{
    private const string Basis = "《白土乡文件材料归档范围和文书档案保管期限表》，2025年修订，经区档案馆审查同意";

    private static readonly DateOnly InForce = new(2025, 12, 29);

    private static readonly (string Register, FileClass Class, int? Years)[] Lines =
    [
        ("normative-document", FileClass.Ordinary, null), ("decision", FileClass.Ordinary, null), ("land-title", FileClass.Ordinary, null), ("petition", FileClass.Ordinary, null),
        ("review", FileClass.Ordinary, 30), ("dispute", FileClass.Ordinary, 30), ("penalty", FileClass.Ordinary, 30), ("penalty", FileClass.Simple, 10), ("coercion", FileClass.Ordinary, 30),
        ("licence", FileClass.Ordinary, 30), ("inspection", FileClass.Ordinary, 10), ("task-from-above", FileClass.Ordinary, 10), ("study", FileClass.Ordinary, 10), ("patrol", FileClass.Ordinary, 2),
    ];

    public void Tell()
    {
        foreach (var (register, files, years) in Lines)
        {
            script.Add(new("retention", "schedule", InForce, new ScheduleFiles
            {
                Register = register, Class = files, Kept = years is null ? KeptFor.Ever : KeptFor.Years, Years = years, Basis = Basis,
            }) { By = setting.Keeper.Number }, mayHoldSlip: false);
        }
    }
}
