namespace Xiangzhi.Registers;

/// <summary>All registers of the program, found by their definitions: a new register needs no entry in any list.</summary>
public sealed class Catalogue
{
    private static readonly Lazy<Catalogue> Shipped = new(() => new(
        typeof(Register).Assembly.GetTypes()
            .Where(t => t.IsSubclassOf(typeof(Register)) && !t.IsAbstract && !t.ContainsGenericParameters)
            .Select(t => (Register)Activator.CreateInstance(t)!)));

    private readonly Dictionary<string, Register> byCode;
    private readonly Dictionary<Type, Register> byType;
    private readonly Dictionary<string, (Figure Figure, Register Register)> figures = [];
    private readonly HashSet<string> stockAccounts = [];

    public Catalogue(IEnumerable<Register> registers)
    {
        All = [.. registers.OrderBy(r => r.Area).ThenBy(r => r.Code, StringComparer.Ordinal)];
        byCode = All.ToDictionary(r => r.Code);
        byType = All.ToDictionary(r => r.GetType());
        if (All.GroupBy(r => r.NumberPattern).FirstOrDefault(g => g.Count() > 1) is { } alike)
            throw new InvalidOperationException($"{string.Join(" and ", alike.Select(r => r.Code))} number their matters alike, as {alike.Key}: a number is one matter's.");
        foreach (var register in All)
        {
            foreach (var figure in register.Figures)
            {
                stockAccounts.UnionWith(figure.StockAccounts);
                if (!figures.TryAdd(figure.Code, (figure, register)))
                    throw new InvalidOperationException($"Figure {figure.Code} is declared by {figures[figure.Code].Register.Code} and by {register.Code}: one register posts it.");
            }
        }
    }

    /// <summary>Codes of the rules by whose clocks the office owes something.</summary>
    public IReadOnlyList<string> Owed => field ??= [.. All.SelectMany(r => r.Clocks).Where(c => c.Awaited.Count > 0).Select(c => c.Rule).Distinct().Order(StringComparer.Ordinal)];

    /// <summary>The registers that ship with the program.</summary>
    public static Catalogue Standard => Shipped.Value;

    public IReadOnlyList<Register> All { get; }

    public IEnumerable<Figure> Figures => figures.Values.Select(f => f.Figure).OrderBy(f => f.Code, FigureOrder.Instance);

    public Register this[string code] => Find(code) ?? throw new KeyNotFoundException($"没有台账“{code}”。可用的台账代码：{string.Join("、", All.Select(r => r.Code))}");

    public Register? Find(string code) => byCode.GetValueOrDefault(code);

    public Register Of(Type type) => byType[type];

    public Figure? FindFigure(string code) => figures.TryGetValue(code, out var found) ? found.Figure : null;

    /// <summary>Whether an account holds what is in force: it is then read from the beginning, not from the year's first day.</summary>
    public bool IsStockAccount(string account) => stockAccounts.Contains(account);

    public Register RegisterOfFigure(string code) => figures[code].Register;

    /// <summary>Name of a register for a message.</summary>
    internal static string NameOf(Type type) => type == typeof(Register) ? "各台账" : Standard.byType.TryGetValue(type, out var register) ? register.Name.Zh : type.Name;

    private sealed class FigureOrder : IComparer<string>
    {
        public static FigureOrder Instance { get; } = new();

        public int Compare(string? x, string? y)
        {
            var (a, b) = (Key(x!), Key(y!));
            return a.CompareTo(b);
        }

        private static (char, int, string) Key(string code)
        {
            var digits = new string([.. code.Skip(1).TakeWhile(char.IsAsciiDigit)]);
            return (code[0], digits.Length == 0 ? 0 : int.Parse(digits, System.Globalization.CultureInfo.InvariantCulture), code);
        }
    }
}
