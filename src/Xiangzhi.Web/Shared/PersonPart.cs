using Xiangzhi.Ledger;
using Xiangzhi.Registers;

namespace Xiangzhi.Web.Shared;

/// <summary>One value of a person's data.</summary>
/// <param name="File">Where the value is a file.</param>
public sealed record PersonValue(Text Label, string Shown, Attachment? File);

/// <summary>One person's data at one place of the journal, as this reader may see them: a slot holds nobody else's.</summary>
public sealed record PersonPart(Matter Matter, Line Line, string Slot, IReadOnlyList<PersonValue> Values)
{
    /// <summary>How a form of a page names it.</summary>
    public string Key => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Matter.Id:D} {Line.Entry.Seq} {Slot}");

    public GatheredPart Place => new() { Matter = new(Matter.Id), Entry = checked((int)Line.Entry.Seq), Slot = Slot.Length == 0 ? null : Slot };

    /// <summary>
    /// What the person concerned is not told of, 个人信息保护法 45(1) with 18(1) and 35: work secrets, reports and violence, where it may
    /// be the other side's telling; in registers of complaints whatever is not the complainant's own; and notes among colleagues.
    /// </summary>
    public bool IsWithheld => Line.Form is WriteNote
        || Line.Entry.Secrecy is Secrecy.WorkSecret or Secrecy.Violence
        || Matter.Lines.Any(l => l.Entry.Secrecy == Secrecy.Accusation)
        || (Matter.Register.HasSubjects && !Matter.Register.People(Matter).Any(p => p.Seq == Line.Entry.Seq && p.Slot == Slot));

    /// <summary>All parts of a matter that this reader may see, in the order of the journal; the erased and the masked are left out.</summary>
    public static IEnumerable<PersonPart> Of(Matter matter, Here here, Reveal reveal)
    {
        foreach (var line in matter.Lines.Where(l => l.Entry.Personal.Any()))
        {
            var form = line.Action.FormOf(line.Entry.Version);
            var text = form.ToText(line.Form, reveal);
            foreach (var slot in line.Entry.Personal.Select(p => p.Slot))
            {
                List<PersonValue> values = [.. ModelAt(form, slot).Fields.Where(f => f.IsPersonal).Select(f => ValueOf(f, text[TextForm.Child(slot, f.Key)], here)).OfType<PersonValue>()];
                if (values.Count > 0)
                    yield return new(matter, line, slot, values);
            }
        }
    }

    /// <summary>Whether a value holds one of the words looked for.</summary>
    public bool Says(IEnumerable<string> words) => words.Any(w => Values.Any(v => v.Shown.Contains(w, StringComparison.OrdinalIgnoreCase)));

    private static FormModel ModelAt(FormModel form, string slot) => slot.Split('.', StringSplitOptions.RemoveEmptyEntries)
        .Aggregate(form, (model, step) => model.Find(step[..step.IndexOf('[', StringComparison.Ordinal)])?.RowModel ?? model);

    private static PersonValue? ValueOf(Field field, string? text, Here here) => text is null ? null
        : field.Kind == "file" ? Attachment.Read(text) is { } file ? new(field.Label, file.Name, file) : null
        : new(field.Label, field.ShowText(text, here.Township.Roster), null);
}
