using Xiangzhi.Ledger;
using Xiangzhi.Registers;
using Xiangzhi.Reports.Registers;
using Xiangzhi.Storage;

namespace Xiangzhi.Web.Shared;

/// <summary>Spreadsheets into the ledger, for the page and the command line alike.</summary>
public static class Importing
{
    /// <param name="shows">Whether whoever brings the sheet is shown a personal value.</param>
    public static ImportPlan Plan(Township township, Register register, Stream content, string fileName, string recordedBy, Func<Matter, PersonalPlace, bool> shows) => RegisterImport.Read(content, fileName, new()
    {
        Register = register,
        RecordedBy = recordedBy,
        Today = township.Today,
        ByNumber = number => township.ByNumber(number, register),
        BySource = source => township.BySource(register, source),
        ById = township.Matter,
        Bind = (model, text, on, kept) => (township.Bind(model, text, on, out var form, kept), form),
        Shows = shows,
        Stands = township.Stands,
        IsText = township.IsText,
    });

    /// <summary>Records what a plan would do, in the order of its rows; answers how many acts were recorded, and what was refused by row.</summary>
    public static async Task<(int Recorded, IReadOnlyList<(int Row, string Message)> Refused)> Record(Township township, ImportPlan plan, Actor? actor)
    {
        var rows = plan.Rows.Where(r => r.Fate is RowFate.New or RowFate.Changed).ToList();
        var acts = rows.SelectMany(r => r.Acts.Select(a => (r.Row, Act: a))).ToList();
        var outcomes = await township.ActMany([.. acts.Select(a => a.Act)], actor);
        var refused = new List<(int, string)>();
        var recorded = 0;
        for (var i = 0; i < outcomes.Count; i++)
        {
            switch (outcomes[i])
            {
                case Recorded { AlreadyThere: false }:
                    recorded++;
                    break;
                case NotRecorded { Decision: Refused decision }:
                    refused.Add((acts[i].Row, decision.Refusals[0].Message + decision.Refusals[0].Cure));
                    break;
            }
        }
        return (recorded, refused);
    }

    public static void Export(Township township, Register register, IReadOnlyList<Matter> matters, Func<Matter, Reveal> reveal, Stream target) =>
        Reports.Spreadsheets.SheetWriter.Write(RegisterSheet.Of(register, matters, township.Roster, township.Today, reveal, DemoBanner(township)), target);

    public static string? DemoBanner(Township township) => township.Profile.Demonstration ? "演示数据，人和事均属虚构" : null;
}
