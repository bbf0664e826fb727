using System.Globalization;
using Microsoft.AspNetCore.Http;
using Xiangzhi.Ledger;
using Xiangzhi.Registers;
using Xiangzhi.Reports.Uploads;
using Xiangzhi.Storage;
using Xiangzhi.Storage.Access;
using Xiangzhi.Web.Guards;
using Xiangzhi.Web.Shared;

namespace Xiangzhi.Web.Pages;

/// <summary>An act as a page carries it: the form as text, and the circumstances around it.</summary>
public sealed class ActInput
{
    public required Guid ActId { get; init; }
    public required TextForm Values { get; init; }
    public string On { get; init; } = "";
    public string Time { get; init; } = "";
    public Basis Basis { get; init; }
    public Secrecy Secrecy { get; init; }
    public SourceKind? SourceKind { get; init; }
    public string SourceName { get; init; } = "";
    public string SourceNumber { get; init; } = "";
    public IReadOnlyList<string> DecidedBy { get; init; } = [];
    public string Reason { get; init; } = "";
    public long? KnownSeq { get; init; }

    /// <summary>The entry that a move is about.</summary>
    public long? Target { get; init; }

    /// <summary>Paths of a correction's personal values that were masked when its page was made: left empty, they stay.</summary>
    public IReadOnlyList<string> Unseen { get; init; } = [];

    public IReadOnlySet<string> Confirmed { get; init; } = new HashSet<string>();

    /// <summary>Lists that get one more row: the page is shown again, nothing is recorded.</summary>
    public IReadOnlySet<string> More { get; init; } = new HashSet<string>();

    /// <summary>Files that came and were not kept, each with its cure.</summary>
    public IReadOnlyList<FieldFault> RefusedFiles { get; init; } = [];

    /// <summary>Put aside to be gone on with, not recorded.</summary>
    public bool IsPutAside { get; init; }

    /// <summary>Names of the circumstances. Keys of form fields bear no hyphen, so that none can meet one of these.</summary>
    private static readonly HashSet<string> Own =
        ["__RequestVerificationToken", "act-id", "act-on", "act-at", "act-basis", "act-secrecy", "act-reason", "act-confirm", "act-more", "act-save", "act-target", "act-unseen", "source-kind", "source-name", "source-number", "decided-by", "known-seq"];

    /// <summary>A new form, filled with what the matter knows.</summary>
    public static ActInput New(Here here, TextForm values, DateOnly? on = null, long? knownSeq = null, long? target = null, IReadOnlyList<string>? unseen = null) => new()
    {
        ActId = Guid.CreateVersion7(),
        Values = values,
        On = (on ?? here.Today).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DecidedBy = [],
        KnownSeq = knownSeq,
        Target = target,
        Unseen = unseen ?? [],
    };

    /// <summary>Reads a posted form; files are looked into, stored, and stand in it as text.</summary>
    public static async Task<ActInput> ReadAsync(HttpRequest request, Township township)
    {
        var posted = await request.ReadFormAsync();
        var values = new TextForm();
        foreach (var (key, texts) in posted)
        {
            if (Own.Contains(key))
                continue;
            // A file that is kept stands hidden beside its control, which a browser sends as an empty text when nothing is chosen.
            if (texts.Count == 1 || texts.Any(string.IsNullOrEmpty) && Attachment.Read(texts[0]) is not null)
                values[key] = texts[0];
            else
                for (var i = 0; i < texts.Count; i++)
                    values[TextForm.Row(key, i)] = texts[i];
        }
        var refused = new List<FieldFault>();
        foreach (var file in posted.Files.Where(f => f.Length > 0))
        {
            await using var stream = file.OpenReadStream();
            switch (UploadCheck.Of(stream, file.FileName, UploadKind.Attachments))
            {
                case UploadVerdict.Refused { Message: var message }:
                    refused.Add(new(file.Name, message));
                    break;
                case UploadVerdict.Accepted { Kind: var found }:
                    var media = found.Media.Split(';')[0];
                    var hash = township.StoreFile(stream);
                    values[file.Name] = string.Create(CultureInfo.InvariantCulture, $"{hash} {file.Length} {media} {file.FileName}");
                    break;
            }
        }
        if (refused.Count > 0)
            Refusals.Note(request.HttpContext, AccountEventKind.FileRefused);
        return new()
        {
            ActId = Guid.TryParse(posted["act-id"], out var id) ? id : Guid.CreateVersion7(),
            Values = values,
            On = posted["act-on"].ToString(),
            Time = posted["act-at"].ToString(),
            Basis = Enum.TryParse<Basis>(posted["act-basis"], out var basis) ? basis : Basis.Seen,
            Secrecy = Enum.TryParse<Secrecy>(posted["act-secrecy"], out var secrecy) ? secrecy : Secrecy.Open,
            SourceKind = Enum.TryParse<SourceKind>(posted["source-kind"], out var kind) ? kind : null,
            SourceName = posted["source-name"].ToString().Trim(),
            SourceNumber = posted["source-number"].ToString().Trim(),
            DecidedBy = [.. posted["decided-by"].OfType<string>().Where(s => s.Length > 0)],
            Reason = posted["act-reason"].ToString().Trim(),
            KnownSeq = long.TryParse(posted["known-seq"], NumberStyles.None, CultureInfo.InvariantCulture, out var known) ? known : null,
            Target = long.TryParse(posted["act-target"], NumberStyles.None, CultureInfo.InvariantCulture, out var target) ? target : null,
            Unseen = posted["act-unseen"].ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries),
            Confirmed = posted["act-confirm"].OfType<string>().ToHashSet(),
            More = posted["act-more"].OfType<string>().ToHashSet(),
            IsPutAside = posted.ContainsKey("act-save"),
            RefusedFiles = refused,
        };
    }

    /// <summary>All that was written, as a draft keeps it.</summary>
    public TextForm ToDraft()
    {
        var draft = new TextForm();
        foreach (var (path, value) in Values.Values)
            draft[path] = value;
        (draft["act-on"], draft["act-at"], draft["act-basis"], draft["act-secrecy"], draft["act-reason"]) = (On, Time, Basis.ToString(), Secrecy.ToString(), Reason);
        (draft["source-kind"], draft["source-name"], draft["source-number"], draft["decided-by"]) = (SourceKind?.ToString(), SourceName, SourceNumber, string.Join(' ', DecidedBy));
        draft["act-unseen"] = string.Join(' ', Unseen);
        draft["act-target"] = Target?.ToString(CultureInfo.InvariantCulture);
        return draft;
    }

    /// <param name="knownSeq">Last entry that the page shows beside the draft.</param>
    public static ActInput Of(Draft draft, long? knownSeq)
    {
        var values = new TextForm();
        foreach (var (path, value) in draft.Values.Where(v => !Own.Contains(v.Key)))
            values[path] = value;
        string Text(string name) => draft.Values.GetValueOrDefault(name, "");
        return new()
        {
            ActId = draft.Act,
            Values = values,
            On = Text("act-on"),
            Time = Text("act-at"),
            Basis = Enum.TryParse<Basis>(Text("act-basis"), out var basis) ? basis : Basis.Seen,
            Secrecy = Enum.TryParse<Secrecy>(Text("act-secrecy"), out var secrecy) ? secrecy : Secrecy.Open,
            SourceKind = Enum.TryParse<SourceKind>(Text("source-kind"), out var kind) ? kind : null,
            SourceName = Text("source-name"),
            SourceNumber = Text("source-number"),
            DecidedBy = Text("decided-by").Split(' ', StringSplitOptions.RemoveEmptyEntries),
            Reason = Text("act-reason"),
            Unseen = Text("act-unseen").Split(' ', StringSplitOptions.RemoveEmptyEntries),
            Target = long.TryParse(Text("act-target"), NumberStyles.None, CultureInfo.InvariantCulture, out var target) ? target : null,
            KnownSeq = knownSeq,
        };
    }

    /// <summary>The act, when its text could be read; else the faults.</summary>
    /// <param name="kept">Personal values that were not shown and stay where nothing was written; no page ever has their text.</param>
    public (Act? Act, IReadOnlyList<FieldFault> Faults) ToAct(Here here, Register register, ActionDefinition action, Matter? matter, long? corrects, IReadOnlyDictionary<string, PersonalPlace>? kept = null)
    {
        var faults = new List<FieldFault>(RefusedFiles);
        if (!TextParsing.Day(On, out var day, out var dayFault))
            faults.Add(new("act-on", dayFault!));
        TimeOnly? time = null;
        if (Time.Length > 0)
        {
            if (TextParsing.Time(Time, out var parsed, out var timeFault))
                time = parsed;
            else
                faults.Add(new("act-at", timeFault!));
        }
        var binding = here.Township.Bind(action.Form, Values, day == default ? here.Today : day, out var form, kept);
        faults.AddRange(binding.Faults);
        if (faults.Count > 0)
            return (null, faults);
        return (new()
        {
            Id = ActId,
            Register = register.Code,
            Action = action.Code,
            Matter = matter?.Id,
            On = day,
            Time = time,
            Form = (Form)form,
            RecordedBy = here.Actor.Person,
            DecidedBy = [.. DecidedBy],
            Basis = Basis,
            Secrecy = Secrecy,
            Source = SourceName.Length == 0 ? null : new(SourceKind ?? (Basis == Basis.Platform ? Ledger.SourceKind.Platform : Ledger.SourceKind.Paper), SourceName, SourceNumber.Length == 0 ? null : SourceNumber),
            Corrects = corrects,
            Reason = Reason.Length == 0 ? null : Reason,
            Target = Target,
            KnownSeq = KnownSeq,
            Confirmed = Confirmed,
        }, []);
    }
}
