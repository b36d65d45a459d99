namespace Events.Platform.Tables;

/// <summary>The formats in <see cref="WorkbookParts"/>, by their place there.</summary>
internal enum CellStyle { General, Header, Date, Moment, Time, Amount, Quoted }
