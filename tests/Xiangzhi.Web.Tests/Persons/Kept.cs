using Xiangzhi.Registers;
using Xiangzhi.Storage;
using Xiangzhi.Web.Tests.Offices;

namespace Xiangzhi.Web.Tests.Persons;

/// <summary>The sample's retention schedule, changed for a test.</summary>
internal static class Kept
{
    /// <summary>From now on files of a register are kept for so many years.</summary>
    public static async Task For(Office office, string register, int years)
    {
        const string basis = "试验保管期限表";
        var line = office.Township.Roster.All<RetentionSchedule>().FirstOrDefault(m => ((ScheduledFiles)m.State).Term is { Class: FileClass.Ordinary } term && term.Register == register);
        Form form = line is null
            ? new ScheduleFiles { Register = register, Kept = KeptFor.Years, Years = years, Basis = basis }
            : new ChangeRetention { Kept = KeptFor.Years, Years = years, Basis = basis };
        Assert.IsType<Recorded>(await office.Township.Act(new()
        {
            Id = Guid.CreateVersion7(), Register = "retention", Action = line is null ? "schedule" : "change", On = office.Township.Today, RecordedBy = "B04", Form = form, Matter = line?.Id,
        }));
    }
}
