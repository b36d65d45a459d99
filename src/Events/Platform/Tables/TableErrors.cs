using Events.Platform.Web;

namespace Events.Platform.Tables;

public static class TableErrors
{
    public static readonly Refusal CannotBeRead = new("This file cannot be read as a table. Please open it in Excel or WPS and save it as .xlsx.");
    public static readonly Refusal IsProtected = new("This file is protected by a password. Please save it without one.");
    public static readonly Refusal HasNoRows = new("There are no rows in this file.");
    public static readonly Refusal HasTooManyRows = new("This file has more than {0} rows. Please split it.");
    public static readonly Refusal IsTooLarge = new("Unpacked, this file is far too large. Please copy the cells that hold something into a new workbook.");
    public static readonly Refusal HasOpenQuote = new("The quotation mark in row {0} is never closed, so the rows after it cannot be told apart. Please correct it.");
    public static readonly Refusal UsesColumnTwice = new("The column “{0}” is chosen twice. Please choose it for one field only.");
}
