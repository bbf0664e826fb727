using System.Globalization;
using System.Security.Cryptography;
using Xiangzhi.Ledger;

namespace Xiangzhi.Registers;

/// <summary>
/// Turns an act into entries, or says why not. Pure: the same act in the same situation is the same decision.
/// It refuses nonsense, never the truth: what broke a procedure is recorded, and flagged.
/// </summary>
public static partial class Decider
{
    public static Decision Decide(Catalogue catalogue, Act act, Situation situation)
    {
        if (catalogue.Find(act.Register) is not { } register)
            return new Refused(Refusal.UnknownRegister(act.Register));
        if (register.Action(act.Action) is not { } action)
            return new Refused(Refusal.UnknownAction(register, act.Action));
        var matter = act.Matter is { } id ? situation.Matter(id) : null;
        if (act.Matter is not null && (matter is null || matter.Register != register))
            return new Refused(Refusal.UnknownMatter(act.Matter.Value.ToString("D", CultureInfo.InvariantCulture)));
        if (matter is not null && act.KnownSeq is { } known && matter.LastSeq > known)
            return new Overtaken(matter, [.. matter.Lines.Where(l => l.Entry.Seq > known)]);

        var other = new Func<Guid, Matter?>(o => situation.Roster.Matter(o) ?? situation.Matter(o));
        var references = action.Form.Referring.SelectMany(f => f.References(act.Form));
        var seen = See(references.Concat(action.Form.Sees.SelectMany(situation.Roster.All).Where(m => !m.IsVoid).Select(m => m.Id)), act.On, other);
        var refusals = Refusals(register, action, matter, act, situation, new(act.On, situation.Today, seen, other, situation.Law, situation.Roster, act.RecordedBy)).ToList();
        if (refusals.Count > 0)
            return new Refused(refusals);

        try
        {
            var written = Write(catalogue, register, action, matter, act, seen, situation);
            if (matter is null && situation.Actor is { } opener && !Rights.MayOpen(opener, written[0].After, action))
                return new Refused([Refusal.NotYourPlace(register, action, [.. opener.Grants.Where(g => g.Place.Village is not null).Select(g => situation.Roster.Item(g.Place.Village!.Value)?.Label).OfType<string>().Distinct()])]);
            if (situation.Actor is { } recorder && IsReserved(written, recorder, situation) is { } reservation)
                return new Refused([Refusal.Reserved(register, reservation)]);
            return written.SelectMany(w => w.Raised).Where(f => act.Confirmed is not null && !act.Confirmed.Contains($"{f.Rule}:{f.Key}")).ToList() is { Count: > 0 } unseen
                ? new NeedsConfirmation(unseen)
                : new Accepted(written);
        }
        catch (EntryTooLargeException e)
        {
            return new Refused(Refusal.TooLarge(e.Message));
        }
    }

    private static IEnumerable<Refusal> Refusals(
        Register register, ActionDefinition action, Matter? matter, Act act, Situation situation, ActCircumstances circumstances)
    {
        if (situation.Actor is { } actor && !(matter is null ? Rights.MayRecord(actor, register, action) : Rights.MayRecord(actor, matter, action)))
            yield return Refusal.NoRight(register, action);
        foreach (var field in situation.Actor is null ? [] : action.Form.Referring)
        {
            if (field.References(act.Form).Select(situation.Matter).FirstOrDefault(m => m is not null && !Rights.LiesEverywhere(m.Register) && !Rights.MayRead(situation.Actor!, m)) is { } unseen)
                yield return Refusal.UnknownReference(field.Key, unseen);
        }
        if (act.Secrecy == Secrecy.Accusation && register.Code != SealedHandovers.RegisterCode)
            yield return Refusal.Accusation;
        if (act.On > situation.Today)
            yield return Refusal.FutureDay(act.On, situation.Today);
        if (act.On < situation.Since)
            yield return Refusal.BeforeTownship(act.On, situation.Since);
        if (act.Corrects is { } corrected)
        {
            if (string.IsNullOrWhiteSpace(act.Reason))
                yield return Refusal.NoReason;
            if (matter?.Lines.FirstOrDefault(l => l.Entry.Seq == corrected) is not { Status: not LineStatus.Voided } target || target.Action != action)
                yield return Refusal.UnknownEntry(corrected);
            if (action.Opens && act.Source is { Number: not null } given && situation.BySource(register, given) is { } another && another != matter?.Id)
                yield return Refusal.DuplicateNumber(given, situation.Matter(another)?.Number ?? "");
        }
        else
        {
            if (action.Opens && matter is not null)
                yield return Refusal.AlreadyOpen(action);
            if (!action.Opens && matter is null)
                yield return Refusal.NeedsMatter(action);
            if (matter is { IsClosed: true } && !action.AfterClosing && matter.Closed!.Value.Day < act.On)
                yield return Refusal.Closed(matter, action);
            if (action.Opens && act.Source is { Number: not null } source && situation.BySource(register, source) is { } twin)
                yield return Refusal.DuplicateNumber(source, situation.Matter(twin)?.Number ?? "");
        }
        if (act.Form is VoidEntry or MoveEntry or ErasePersonal && TargetOf(act) is var seq && matter?.Lines.All(l => l.Entry.Seq != seq || l.Status == LineStatus.Voided) == true)
            yield return Refusal.UnknownEntry(seq);
        if (act.Form is ErasePersonal erase && matter is not null && Erasures.Refusal(erase, matter, circumstances) is { } held)
            yield return held;
        // What is put right is checked as the matter stood when it happened, not as it stands now.
        var then = act.Corrects is { } place ? matter?.Before(PlaceOf(matter, place)) : matter;
        foreach (var refusal in action.Refusals(then, act.Form, circumstances))
            yield return refusal;
    }

    /// <summary>What the entries would change though only a role may that the recorder does not hold; null where there is no such thing.</summary>
    private static Reservation? IsReserved(List<Written> written, Actor actor, Situation situation)
    {
        var changed = written.Select(w => w.After).Where(m => m.Register.Reservation is { } r && !actor.Holds(r.To)).GroupBy(m => m.Id).Select(g => g.Last()).ToList();
        if (changed.Count == 0)
            return null;
        var recorder = Organisation.RecorderOf(situation.Roster, actor);
        return changed.Find(after => !after.Register.Reserved(after, recorder).ToHashSet()
            .SetEquals(situation.Matter(after.Id) is { } before ? before.Register.Reserved(before, recorder) : []))?.Register.Reservation;
    }

    /// <summary>The entry whose place a correction of a correction takes.</summary>
    private static long PlaceOf(Matter matter, long seq)
    {
        while (matter.Lines.FirstOrDefault(l => l.Entry.Seq == seq)?.Entry.Corrects is { } corrected)
            seq = corrected;
        return seq;
    }

    private static long TargetOf(Act act) => act.Form is ErasePersonal erase ? erase.Entry : act.Target ?? 0;

    private static SeenFacts See(IEnumerable<Guid> references, DateOnly on, Func<Guid, Matter?> other)
    {
        var facts = new Dictionary<Guid, IReadOnlyDictionary<string, string>>();
        foreach (var id in references.Distinct())
        {
            var matter = other(id);
            // A ledger may take in what happened before its own opening: the township was then as it first says of itself.
            if ((matter?.AsOf(on) ?? (matter?.Register is OfficeProfiles ? matter.AsOf(matter.Opening.Entry.On) : null)) is { } seen)
                facts[id] = seen.Register.Shows(seen, on);
        }
        return facts.Count == 0 ? SeenFacts.None : new(facts);
    }

    private static List<Written> Write(
        Catalogue catalogue, Register register, ActionDefinition action, Matter? matter, Act act, SeenFacts seen, Situation situation)
    {
        var id = matter?.Id ?? act.Id;
        var voids = act.Form is VoidEntry or MoveEntry ? act.Target : null;
        var written = new List<Written>
        {
            WriteOne(register, action, matter, id, act.Form, act, seen, situation, part: 0, act.Corrects, voids),
        };
        // Entries of one act see the ones before them.
        var latest = new Func<Guid, Matter?>(m => written.LastOrDefault(w => w.Entry.Matter == m)?.After ?? situation.Matter(m));
        if (matter is not null && (act.Corrects is not null || voids is not null))
            TellAnew(catalogue, matter, act, situation, written, latest);
        if (act.Corrects is not null)
            return written;
        foreach (var telling in action.Tellings(matter, act.Form, id))
        {
            var toldMatter = telling.Matter is { } ear ? latest(ear) : null;
            if (RegisterOf(catalogue, telling, toldMatter) is not { } other)
                continue;
            var told = other.Action(telling.Action) ?? throw new InvalidOperationException($"{other.Code} has no action {telling.Action}.");
            if (telling.Matter is null)
            {
                written.AddRange(Begin(register, other, told, telling.Form, id, act, latest, situation, written.Count));
                continue;
            }
            if (toldMatter is null && !told.Opens)
                continue;
            written.Add(WriteOne(other, told, toldMatter, toldMatter?.Id ?? Begun(act.Id, written.Count), telling.Form, act, SeenFacts.None, situation, written.Count, null, null));
        }
        if (act.Form is MoveEntry move && matter!.Lines.First(l => l.Entry.Seq == act.Target) is var moved && latest(move.To.Id) is { } destination)
            written.Add(WriteMoved(register, destination, moved, act, situation, written.Count));
        return written;
    }

    /// <summary>The register that hears; null where a matter of any register was to be told and there is none.</summary>
    private static Register? RegisterOf(Catalogue catalogue, Telling telling, Matter? told) => telling.Register == typeof(Register) ? told?.Register : catalogue.Of(telling.Register);

    /// <summary>A matter that grew out of another: its opening entry, and the link in each of the two.</summary>
    private static IEnumerable<Written> Begin(
        Register register, Register other, ActionDefinition opening, Form form, Guid origin, Act act, Func<Guid, Matter?> latest, Situation situation, int part)
    {
        var id = Begun(act.Id, part);
        var seen = See(opening.Form.Referring.SelectMany(f => f.References(form)), act.On, o => situation.Roster.Matter(o) ?? latest(o));
        var opened = WriteOne(other, opening, null, id, form, act, seen, situation, part, null, null);
        yield return opened;
        yield return WriteOne(other, other.Action("link")!, opened.After, id, new LinkMatter { Other = new(origin), Kind = LinkKind.From }, act, SeenFacts.None, situation, part + 1, null, null);
        yield return WriteOne(register, register.Action("link")!, latest(origin), origin, new LinkMatter { Other = new(id), Kind = LinkKind.Became }, act, SeenFacts.None, situation, part + 2, null, null);
    }

    private static Written WriteOne(
        Register register, ActionDefinition action, Matter? before, Guid id, Form form, Act act, SeenFacts seen, Situation situation, int part, long? corrects, long? voids)
    {
        var (content, personal) = action.Form.Write(form);
        var own = part == 0 ? act.Source : null;
        var number = before is null ? Number(register, act.On, situation) : null;
        var entry = new Entry
        {
            Township = situation.Township,
            Seq = situation.NextSeq + part,
            Act = act.Id,
            Part = part,
            Matter = id,
            Register = register.Code,
            Action = action.Code,
            Version = action.Version,
            On = act.On,
            At = act.Time,
            RecordedAt = CanonicalWriter.ToMillisecond(situation.Now),
            RecordedBy = act.RecordedBy,
            DecidedBy = [.. act.DecidedBy],
            Basis = act.Basis,
            Source = own,
            Secrecy = act.Secrecy,
            Corrects = corrects,
            Voids = voids,
            Reason = corrects is null ? null : act.Reason,
            Number = number,
            Seen = Register.WriteSeen(seen),
            Content = content,
        };
        return Finish(register, before, entry, [.. personal.Select(p => Seal(p.Slot, p.Content, situation))], situation) with
        {
            Erased = Erasures.Of(form, before),
        };
    }

    private static Written WriteMoved(Register register, Matter destination, Line moved, Act act, Situation situation, int part)
    {
        var parts = moved.Entry.Personal
            .Select(c => (c.Slot, Content: situation.Personal(moved.Entry.Seq, c.Slot)))
            .Where(p => p.Content is not null)
            .Select(p => Seal(p.Slot, p.Content!, situation)).ToList();
        var entry = moved.Entry with
        {
            Seq = situation.NextSeq + part, Act = act.Id, Part = part, Matter = destination.Id, Number = null,
            RecordedAt = CanonicalWriter.ToMillisecond(situation.Now), RecordedBy = act.RecordedBy, Corrects = null, Reason = null,
        };
        return Finish(register, destination, entry, parts, situation);
    }

    private static Written Finish(Register register, Matter? before, Entry draft, IReadOnlyList<SealedPart> parts, Situation situation)
    {
        var entry = draft with { Personal = [.. parts.Select(p => new Commitment(p.Slot, p.Hash))] };
        var after = before is null ? register.Open(entry) : before.With(entry);
        var derived = after.Derive(situation.Law);
        var was = before?.Derive(situation.Law);
        return new()
        {
            Entry = entry,
            Bytes = EntryCodec.Write(entry),
            Personal = parts,
            After = after,
            Derived = derived,
            Postings = PostingSet.Difference(was?.Postings ?? [], derived.Postings, entry.Seq),
            Raised = [.. derived.Flags.Where(f => f.Accepted is null && was?.Flags.Any(w => w.Rule == f.Rule && w.Key == f.Key) != true)],
        };
    }

    private static SealedPart Seal(string slot, byte[] content, Situation situation)
    {
        var salt = situation.Salt();
        return new(slot, salt, content, PersonalContent.Seal(slot, content, salt).Hash.ToArray());
    }

    private static string Number(Register register, DateOnly on, Situation situation) => register.NumberPattern
        .Replace("{township}", situation.ShortName, StringComparison.Ordinal)
        .Replace("{year}", on.Year.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
        .Replace("{n}", situation.NextNumber(register, on.Year).ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);

    /// <summary>Id of a matter that an act opens beside its own: the same for the same act and place. The first one is part 1.</summary>
    public static Guid Begun(Guid act, int part)
    {
        Span<byte> bytes = stackalloc byte[17];
        act.TryWriteBytes(bytes, bigEndian: true, out _);
        bytes[16] = (byte)part;
        return new(SHA256.HashData(bytes)[..16], bigEndian: true);
    }
}
