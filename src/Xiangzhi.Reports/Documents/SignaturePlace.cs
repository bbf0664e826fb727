using Xiangzhi.Registers.Papers;
namespace Xiangzhi.Reports.Documents;

/// <summary>Where issuer and date stand, in characters from the right edge (GB/T 9704-2012, 7.3.5.1 and 7.3.5.2).</summary>
/// <param name="Axis">The line on which both are centred, or none if their right ends count.</param>
internal sealed record SignaturePlace(double IssuerFromRight, double DateFromRight, int BlankLinesAbove, double? Axis = null)
{
    public static SignaturePlace Of(Signature signature)
    {
        var issuer = TextWidth.Characters(signature.Issuer);
        var date = TextWidth.Characters(signature.DateText);
        return signature.Sealing switch
        {
            Sealing.Sealed => Sealed(issuer, date),
            _ => Unsealed(issuer, date),
        };
    }

    // The date 4 characters in, the issuer centred over it. An issuer too wide for that touches the edge and the date moves left.
    // Two blank lines let a seal of 42 mm over both begin within one line below the text.
    private static SignaturePlace Sealed(double issuer, double date)
    {
        var fromRight = Math.Max(4, (issuer - date) / 2);
        return new(fromRight + (date - issuer) / 2, fromRight, BlankLinesAbove: 2, fromRight + date / 2);
    }

    // The issuer 2 characters in, the date beginning 2 to the right of the issuer's beginning; a date longer than the issuer
    // stands 2 in itself and the issuer moves left.
    private static SignaturePlace Unsealed(double issuer, double date) => date > issuer
        ? new(date + 4 - issuer, 2, BlankLinesAbove: 1)
        : new(2, issuer - date, BlankLinesAbove: 1);
}
