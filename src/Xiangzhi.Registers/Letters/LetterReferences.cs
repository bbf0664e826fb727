namespace Xiangzhi.Registers;

/// <summary>Whether the references in a letter's text can be read: nobody should sign a text in which a figure is missing.</summary>
internal static class LetterReferences
{
    /// <summary>What is wrong with the first of them, and the cure; null where all can be read.</summary>
    public static string? Fault(string body, ActCircumstances circumstances)
    {
        foreach (var piece in new ReferenceReader(Catalogue.Standard).Read(body))
        {
            var fault = piece switch
            {
                FaultPiece unread => unread.Message,
                ReferencePiece { Reference: var reference } => reference.Figures.Select(f => Fault(f, circumstances)).FirstOrDefault(f => f is not null),
                ChartPiece { Figure: var drawn } => Fault(drawn, circumstances),
                TablePiece { Items: var listed } => listed.Select(i => Fault(i.Figure, circumstances)).FirstOrDefault(f => f is not null),
                _ => null,
            };
            if (fault is not null)
                return $"正文里的“{piece.Text}”读不出来：{fault}先用“改稿”改好，再核稿、签发";
        }
        return null;
    }

    /// <summary>A part of a figure that does not exist: a value that nobody entered into its table.</summary>
    private static string? Fault(FigureAsk ask, ActCircumstances circumstances) =>
        ask.CutsOn(Catalogue.Standard.FindFigure(ask.Code)!, circumstances.Roster, circumstances.On).Fault; // the reader of references asked before
}
