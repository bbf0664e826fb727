using System.Globalization;
using Xiangzhi.Registers;
using Xiangzhi.Reports.Annual;
using Xiangzhi.Web.Pages;
using Xiangzhi.Web.Shared;

namespace Xiangzhi.Web.Correspondence;

/// <summary>A letter under somebody's hands.</summary>
public sealed record LetterWriting
{
    public required Matter Matter { get; init; }
    public required Guid ActId { get; init; }

    /// <summary>Title, recipients, copies, year and text, by the fields of <see cref="ReviseOfficialLetter"/>.</summary>
    public required TextForm Values { get; init; }

    /// <summary>Entry of the text that the writer began from.</summary>
    public long? KnownSeq { get; init; }

    /// <summary>What a colleague recorded meanwhile.</summary>
    public string? Colleague { get; init; }

    public IReadOnlyList<FieldFault> Faults { get; init; } = [];

    public string Draft => Values["body"] ?? "";

    /// <summary>The year of its figures; that of the recorded letter while what is written is none.</summary>
    public int Year => int.TryParse(Values["year"], NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= 2000 and < 2200 ? year : ((OfficialLetter)Matter.State).Year;

    /// <summary>The letter as it stands; null where it is not this person's to write.</summary>
    public static LetterWriting? Find(Here here, Guid id)
    {
        if (LetterRoutes.Find(here, id) is not { State: OfficialLetter letter } matter || !LetterRoutes.May(here, matter, "revise"))
            return null;
        return new()
        {
            Matter = matter, ActId = Guid.CreateVersion7(), KnownSeq = letter.Written?.Seq,
            Values = new()
            {
                ["title"] = letter.Title, ["to"] = letter.To, ["copyTo"] = letter.CopyTo, ["year"] = letter.Year.ToString(CultureInfo.InvariantCulture), ["body"] = letter.Body,
            },
        };
    }

    /// <summary>As somebody sent it.</summary>
    public LetterWriting Posted(IFormCollection form)
    {
        return this with
        {
            ActId = Guid.TryParse(form["act-id"], out var id) ? id : ActId, KnownSeq = Writing.Seq(form["known-seq"]),
            Values = WithBody(form["body"].ToString().ReplaceLineEndings("\n"), field => form[field].ToString().Trim()),
        };
    }

    /// <summary>With a reference at the place that the writer marked, else at the end.</summary>
    public LetterWriting With(string token) => this with { Values = WithBody(Writing.Insert(Draft, token), field => Values[field]) };

    private static TextForm WithBody(string body, Func<string, string?> head)
    {
        var values = new TextForm { ["body"] = body };
        foreach (var field in new[] { "title", "to", "copyTo", "year" })
            values[field] = head(field);
        return values;
    }

    public ComposedSection Compose(Here here) => new ReportComposer(here.Township.Catalogue, new ReportFigures(here.Township, Year, null, null).Source).Compose(Draft);
}
