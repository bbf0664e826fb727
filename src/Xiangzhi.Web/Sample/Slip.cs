using Xiangzhi.Registers;

namespace Xiangzhi.Web.Sample;

/// <summary>A slip of the pen: the first free text of a form with one character left out.</summary>
internal static class Slip
{
    /// <summary>Shorter texts are seen at once to be wrong.</summary>
    private const int Shortest = 6;

    /// <summary>The same form with the slip; null where it holds no public free text in which one would pass.</summary>
    public static Form? Of(Form form)
    {
        foreach (var field in FormModel.Of(form.GetType()).Fields)
        {
            if (!field.Wide || field.Property.GetValue(form) is not string { Length: >= Shortest } text || text.Any(char.IsAsciiLetterOrDigit))
                continue;
            var at = text.Length / 2;
            while (at > 0 && !char.IsLetter(text[at]))
                at--;
            var slipped = (Form)form.GetType().GetMethod("<Clone>$")!.Invoke(form, null)!;
            field.Property.SetValue(slipped, text.Remove(at, 1));
            return slipped;
        }
        return null;
    }
}
