using System.Globalization;

namespace Xiangzhi.Reports.Spreadsheets;

public enum CellKind
{
    Empty,
    Text,
    Number,

    /// <summary>A day, with or without a time of day.</summary>
    Date,
    Time,
    Boolean,

    /// <summary>A formula that failed: #REF!, #N/A …</summary>
    Error,
}

/// <summary>What a cell holds, as the file has it: nothing is guessed here, <see cref="CellParsing"/> does that.</summary>
public readonly record struct CellValue
{
    private CellValue(CellKind kind, string? text = null, decimal number = 0, DateTime moment = default) =>
        (Kind, Text, Number, Moment) = (kind, text, number, moment);

    public CellKind Kind { get; }

    /// <summary>The text of a text cell, the code of an error such as #N/A; else null.</summary>
    public string? Text { get; }

    /// <summary>The number of a number cell, to the 15 digits that spreadsheets keep; 1 or 0 of a Boolean.</summary>
    public decimal Number { get; }

    /// <summary>Day and time of a date cell; of a time cell the time on day 1.</summary>
    public DateTime Moment { get; }

    public static CellValue Empty => default;

    public static CellValue Of(string? text) => string.IsNullOrEmpty(text) ? default : new(CellKind.Text, text);
    public static CellValue Of(decimal number) => new(CellKind.Number, number: number);
    public static CellValue Of(DateTime moment) => new(CellKind.Date, moment: moment);
    public static CellValue Of(DateOnly day) => new(CellKind.Date, moment: day.ToDateTime(TimeOnly.MinValue));
    public static CellValue Of(TimeOnly time) => new(CellKind.Time, moment: DateTime.MinValue + time.ToTimeSpan());
    public static CellValue Of(bool yes) => new(CellKind.Boolean, number: yes ? 1 : 0);
    public static CellValue Failed(string code) => new(CellKind.Error, code);

    public static implicit operator CellValue(string? text) => Of(text);
    public static implicit operator CellValue(decimal number) => Of(number);
    public static implicit operator CellValue(int number) => Of((decimal)number);
    public static implicit operator CellValue(long number) => Of((decimal)number);
    public static implicit operator CellValue(DateOnly day) => Of(day);
    public static implicit operator CellValue(TimeOnly time) => Of(time);

    /// <summary>The value as one would read it aloud from the sheet.</summary>
    public override string ToString() => Kind switch
    {
        CellKind.Text or CellKind.Error => Text!,
        CellKind.Number => Number.ToString("0.#############################", CultureInfo.InvariantCulture),
        CellKind.Date => Moment.ToString(Moment.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd" : "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture),
        CellKind.Time => Moment.ToString("HH:mm", CultureInfo.InvariantCulture),
        CellKind.Boolean => Number == 1 ? "是" : "否",
        _ => "",
    };
}

/// <summary>A cell with its place.</summary>
/// <param name="Row">1 for the first row of the sheet, as the program that made it counts.</param>
/// <param name="Column">1 for column A.</param>
/// <param name="Spread">The value was written in another cell of a merged range and spread to this one.</param>
public readonly record struct Cell(int Row, int Column, CellValue Value, bool Spread = false)
{
    /// <summary>The place as a clerk finds it: 列C第7行.</summary>
    public string Place => PlaceOf(Row, Column);

    public bool IsBlank => Value.Kind == CellKind.Empty || (Value.Kind == CellKind.Text && string.IsNullOrWhiteSpace(Value.Text));

    public static string PlaceOf(int row, int column) => $"列{Letters(column)}第{row}行";

    /// <summary>The letters of a column: 1 is A, 27 is AA.</summary>
    public static string Letters(int column)
    {
        var letters = "";
        for (; column > 0; column = (column - 1) / 26) letters = (char)('A' + ((column - 1) % 26)) + letters;
        return letters;
    }
}
