using Xiangzhi.Ledger;
using Xiangzhi.Registers;

namespace Xiangzhi.Web.Sample;

/// <summary>
/// The acts of one matter, one after another. What would be written after the last day of the sample has not happened yet;
/// now and then something is written wrong and put right some days later.
/// </summary>
internal sealed class MatterScript(Script script, string register, string by)
{
    /// <summary>One entry in so many that might hold a slip holds one.</summary>
    private const int SlipOneIn = 15;

    public Guid Id { get; private set; }

    /// <summary>Id of the matter, fixed beforehand because another refers to it.</summary>
    public Guid? FixedId { get; init; }

    /// <summary>Nothing of the matter was written down before this day; null: everything on its own day.</summary>
    public DateOnly? WrittenFrom { get; set; }

    public string By { get; set; } = by;

    /// <summary>Goes on with a matter that an act on another one opened beside its own.</summary>
    public static MatterScript OpenedBy(Script script, string register, string by, Guid act) => new(script, register, by) { Id = Decider.Begun(act, 1) };

    /// <summary>Day on which the matter was closed, where its story says so.</summary>
    public DateOnly? LastDay { get; set; }

    /// <summary>Opens the matter.</summary>
    public Guid? Open<TForm>(string action, DateOnly on, TForm form, Func<TForm, TForm>? slip = null, string? reason = null, Source? source = null, Basis basis = default, TimeOnly? time = null) where TForm : Form =>
        Write(action, on, form, slip, reason, null, source, basis, time);

    /// <summary>One more act; null where it lies after the sample's last day.</summary>
    public Guid? Do<TForm>(string action, DateOnly on, TForm form, Func<TForm, TForm>? slip = null, string? reason = null, TimeOnly? time = null, Basis basis = default) where TForm : Form =>
        Id == Guid.Empty ? null : Write(action, on, form, slip, reason, Id, null, basis, time);

    /// <summary>Puts an act right, however many days later.</summary>
    public void PutRight(string action, DateOnly on, Guid act, Form form, int days, string reason) =>
        script.Add(new(register, action, on, form) { Matter = Id, By = By, Corrects = act, Reason = reason, LateDays = days });

    /// <summary>Takes one person out of an act's entry.</summary>
    public void Erase(DateOnly on, Guid act, string slot, string reason) =>
        script.Add(new(register, "erase", on, new ErasePersonal { Entry = 0, Slot = slot, Ground = ErasureGround.EnteredWrongly, Reason = reason }) { Matter = Id, By = By, Strikes = act });

    private Guid? Write<TForm>(string action, DateOnly on, TForm form, Func<TForm, TForm>? slip, string? reason, Guid? matter, Source? source, Basis basis, TimeOnly? time) where TForm : Form
    {
        var late = WrittenFrom is { } from && from > on ? from.DayNumber - on.DayNumber : 0;
        if (on.AddDays(late) > World.LastDay)
            return null;
        var days = late + script.Dice.Between(1, 9);
        var slipped = slip is not null && script.Dice.OneIn(SlipOneIn) && on.AddDays(days) <= World.LastDay ? slip(form) : form;
        var id = script.Add(new(register, action, on, slipped) { Matter = matter, Id = matter is null ? FixedId : null, By = By, LateDays = late, Source = source, Basis = basis, Time = time }, mayHoldSlip: slip is null);
        if (matter is null)
            Id = id;
        if (slipped != form)
            PutRight(action, on, id, form, days, reason ?? "抄录有误，照原件改正");
        return id;
    }
}
