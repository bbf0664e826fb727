using Xiangzhi.Registers;
using Xiangzhi.Storage;
using Xiangzhi.Web.Shared;

namespace Xiangzhi.Web.Pages;

/// <summary>Form → act → decision → journal → page, for every action of every register.</summary>
public static class Acting
{
    /// <param name="query">Values that a link already knows: which rule.</param>
    public static IResult Show(Here here, string registerCode, string actionCode, IQueryCollection query)
    {
        if (here.Township.Catalogue.Find(registerCode) is not { } register || register.Action(actionCode) is not { Opens: true } action || !here.MayRecord(null, register, action))
            return Routes.NotHere(here);
        var values = Before(action, null, _ => null);
        foreach (var field in action.Form.Fields)
            values[field.Key] = query[field.Key].FirstOrDefault() ?? values[field.Key];
        return Routes.Page<ActPage>(new { Register = register, Action = action, Input = Begun(here, query, null) ?? ActInput.New(here, values) });
    }

    /// <param name="query">Values that a link already knows: which entry, which flag.</param>
    public static IResult Show(Here here, Guid id, string actionCode, IQueryCollection query)
    {
        if (here.Seen(id) is not { } matter || matter.Register.Action(actionCode) is not { Opens: false } action || !here.MayRecord(matter, matter.Register, action))
            return Routes.NotHere(here);
        var values = Before(action, matter, here.RevealFor(matter, ReadingDoor.Form));
        foreach (var field in action.Form.Fields)
            values[field.Key] = query[field.Key].FirstOrDefault() ?? values[field.Key];
        Reviewing.Fill(here, matter, action, values);
        var target = long.TryParse(query["act-target"], System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var seq) ? seq : (long?)null;
        return Routes.Page<ActPage>(new { matter.Register, Action = action, Matter = matter, Input = Begun(here, query, matter.LastSeq) ?? ActInput.New(here, values, knownSeq: matter.LastSeq, target: target) });
    }

    /// <summary>What this person began to write on this page and put aside; null where no draft is asked for, or it is another's.</summary>
    private static ActInput? Begun(Here here, IQueryCollection query, long? knownSeq) =>
        Guid.TryParse(query["draft"], out var id) && here.Township.Draft(id, here.Actor.Person) is { } draft && draft.Path == here.Path ? ActInput.Of(draft, knownSeq) : null;

    public static IResult ShowCorrection(Here here, Guid id, long seq, IQueryCollection query)
    {
        if (Find(here, id, seq) is not ({ } matter, { } line) || !here.MayCorrect(matter, line))
            return Routes.NotHere(here);
        var values = line.Action.Form.ToText(line.Form, here.RevealFor(matter, ReadingDoor.Form));
        return Routes.Page<ActPage>(new
        {
            matter.Register, line.Action, Matter = matter, Corrects = (long?)seq,
            Input = Begun(here, query, matter.LastSeq) ?? ActInput.New(here, values, line.Entry.On, matter.LastSeq, unseen: [.. line.Action.Form.Places(line.Form).Keys.Where(path => values[path] is null)]),
        });
    }

    public static IResult ShowStrikeOut(Here here, Guid id, long seq) =>
        Find(here, id, seq) is ({ } matter, { } line) && matter.Register.Action("void") is { } action && here.MayRecord(matter, matter.Register, action)
            ? Routes.Page<StrikeOutPage>(new { Matter = matter, Line = line }) : Routes.NotHere(here);

    public static async Task<IResult> StrikeOut(Here here, HttpRequest request, Guid id, long seq)
    {
        if (Find(here, id, seq) is not ({ } matter, { } line) || !here.MayRecord(matter, matter.Register, matter.Register.Action("void")!))
            return Routes.NotHere(here);
        var reason = (await request.ReadFormAsync())["reason"].ToString().Trim();
        if (reason.Length == 0)
            return Routes.Page<StrikeOutPage>(new { Matter = matter, Line = line, Fault = "请写明作废的理由" }, 422);
        var outcome = await here.Township.Act(new()
        {
            Id = Guid.CreateVersion7(), Register = matter.Register.Code, Action = "void", Matter = id, On = here.Today,
            Form = new VoidEntry { Reason = reason }, RecordedBy = here.Actor.Person, Target = seq,
        }, here.Actor);
        return outcome is Recorded ? Results.Redirect(here.To($"/m/{id}"))
            : Routes.Page<StrikeOutPage>(new { Matter = matter, Line = line, Fault = outcome is NotRecorded { Decision: Refused refused } ? refused.Refusals[0].Message : "没有登记成功，请再试一次" }, 422);
    }

    /// <summary>What a form shows before anybody writes: what the matter knows, else what will stand where nothing is chosen.</summary>
    private static TextForm Before(ActionDefinition action, Matter? matter, Reveal reveal)
    {
        var known = action.Prefilled(matter);
        var values = action.Form.ToText(known ?? action.Form.Empty(), reveal);
        foreach (var field in action.Form.Fields.Where(f => f.Required && !(known is not null && f.IsGiven(known))))
            values[field.Key] = null;
        return values;
    }

    /// <summary>
    /// Records what a form says, or shows it again: with what must be mended, with what it would raise,
    /// or with what a colleague recorded meanwhile. What was written is never lost.
    /// </summary>
    public static async Task<IResult> Post(Here here, HttpRequest request, string? registerCode, string? actionCode, Guid? id, long? corrects)
    {
        var matter = id is { } known ? here.Seen(known) : null;
        var register = matter?.Register ?? (registerCode is null ? null : here.Township.Catalogue.Find(registerCode));
        actionCode ??= matter?.Lines.FirstOrDefault(l => l.Entry.Seq == corrects)?.Action.Code;
        if (register is null || actionCode is null || register.Action(actionCode) is not { } action || (id is not null && matter is null) || !here.MayRecord(matter, register, action))
            return Routes.NotHere(here);

        if (corrects is { } corrected && (matter?.Lines.FirstOrDefault(l => l.Entry.Seq == corrected) is not { } wrong || !here.MayCorrect(matter, wrong)))
            return Routes.NotHere(here);
        var input = await ActInput.ReadAsync(request, here.Township);
        if (input.IsPutAside && input.RefusedFiles.Count == 0)
            return Keep(here, input, Results.Redirect(here.To("/")));
        if (input.More.Count > 0 || input.IsPutAside)
            return Again(new { Register = register, Action = action, Matter = matter, Corrects = corrects, Input = input, Faults = input.RefusedFiles }, input.RefusedFiles.Count == 0 ? 200 : 422, here, input);
        var (act, faults) = input.ToAct(here, register, action, matter, corrects, corrects is { } seq ? Unseen(here, matter!, seq, input) : null);
        if (act is null)
            return Again(new { Register = register, Action = action, Matter = matter, Corrects = corrects, Input = input, Faults = faults }, 422, here, input);

        return await Printing.After(here.Township, await here.Township.Act(act, here.Actor)) switch
        {
            Recorded recorded => Done(here, recorded),
            NotRecorded { Decision: NeedsConfirmation confirm } => Again(new { Register = register, Action = action, Matter = matter, Corrects = corrects, Input = input, Raised = confirm.Flags }, 200, here, input),
            NotRecorded { Decision: Overtaken overtaken } => Again(new { Register = register, Action = action, overtaken.Matter, Corrects = corrects, Input = input, Overtaken = overtaken }, 409, here, input),
            NotRecorded { Decision: Refused refused } => Again(new { Register = register, Action = action, Matter = matter, Corrects = corrects, Input = input, refused.Refusals }, 422, here, input),
            var other => throw new InvalidOperationException($"An act became {other.GetType().Name}."),
        };
    }

    /// <summary>Personal values of an entry that this reader may not see: a correction of the rest leaves them as they are.</summary>
    private static Dictionary<string, PersonalPlace>? Unseen(Here here, Matter matter, long seq, ActInput input)
    {
        if (matter.Lines.FirstOrDefault(l => l.Entry.Seq == seq) is not { } line || line.Form.GetType() != line.Action.Form.Type)
            return null;
        // What was masked when the page was made stays too, whatever may be seen by now.
        var reader = here.Reader(ReadingDoor.Form);
        return line.Action.Form.Places(line.Form).Where(p => here.Township.Stands(p.Value) && (input.Unseen.Contains(p.Key) || !reader.Shows(matter, p.Value))).ToDictionary();
    }

    /// <summary>What was written and not recorded outlives the browser, but for what must not be kept in clear anywhere.</summary>
    private static IResult Keep(Here here, ActInput input, IResult answer)
    {
        if (input.Secrecy != Ledger.Secrecy.Accusation)
            here.Township.KeepDraft(input.ActId, here.Actor.Person, here.Path, input.ToDraft());
        return answer;
    }

    private static IResult Done(Here here, Recorded recorded)
    {
        here.Township.DropDraft(recorded.Act);
        return Results.Redirect(here.To($"/m/{recorded.Matter.Id}#e{recorded.Matter.LastSeq}"));
    }

    private static IResult Again(object parameters, int status, Here here, ActInput input) => Keep(here, input, Routes.Page<ActPage>(parameters, status));

    private static (Matter? Matter, Line? Line) Find(Here here, Guid id, long seq) =>
        here.Seen(id) is { } matter ? (matter, matter.Lines.FirstOrDefault(l => l.Entry.Seq == seq && l.Status == LineStatus.Counts)) : default;
}
