using Xiangzhi.Ledger;
using Xiangzhi.Registers;

namespace Xiangzhi.Storage;

public sealed partial class Township
{
    /// <summary>The matter that bears a platform's or paper's number.</summary>
    public Matter? BySource(Register register, Source source) => source.Number is null ? null : database.Read(session => session.First<Guid?>("""
        SELECT id FROM matter WHERE township = $1 AND register = $2 AND source_name = $3 AND source_number = $4
        """, row => new Guid((byte[])row.GetValue(0), bigEndian: true), journal.Key, register.Code, source.Name, source.Number)) is { } id ? Matter(id) : null;

    /// <summary>Every matter that a query takes, page after page, folded.</summary>
    public IEnumerable<Matter> Each(MatterQuery query)
    {
        var page = List(query with { First = MatterQuery.MostFirst });
        while (true)
        {
            foreach (var row in page.Rows)
                if (Matter(row.Id) is { } matter)
                    yield return matter;
            if (page.Next is null)
                yield break;
            page = List(query with { First = MatterQuery.MostFirst, After = page.Next });
        }
    }
}
