using Events.Platform.Web;

namespace Events.Features.Registrations.Forms;

public static class FormErrors
{
    /// <summary>The field in which sessions are chosen, for a refusal that comes from the seats.</summary>
    public const string SessionsField = "Answers[sessions]";

    public static readonly Refusal LabelIsMissing = new("Please write the question, in Chinese or in English.");
    public static readonly Refusal TooFewOptions = new("There must be at least two answers to choose from.");
    public static readonly Refusal TooManyOptions = new("At most {0} answers, please. For a longer list, ask for a text.");
    public static readonly Refusal ConsentTextIsMissing = new("Please write the text to which people consent.");
    public static readonly Refusal TooManyQuestions = new("A form has {0} questions at most. Please delete one first.");
    public static readonly Refusal IsThereAlready = new("The form has such a question already. Please edit that one.");
    public static readonly Refusal ConditionStandsBelow = new("“{0}” depends on the answer to “{1}”, so it must stand below it.");
    public static readonly Refusal ConditionIsUnknown = new("Please choose the answer from the list.");
    public static readonly Refusal OtherDependsOnIt = new("“{0}” is asked only after an answer to this question. Change its condition or delete it first.");
    public static readonly Refusal OptionIsNeeded = new("“{0}” is asked only for an answer that you took away. Change its condition first.");
    public static readonly Refusal FormHasChanged = new("The organiser has changed this form in the meantime. What you typed still stands here: please look it over and send it once more.");
    public static readonly Refusal IsMissing = new("Please fill this in.");
    public static readonly Refusal NothingIsChosen = new("Please choose an answer.");
    public static readonly Refusal ConsentIsMissing = new("Please tick this: without it we cannot take your registration.");
    public static readonly Refusal IsTooLong = new("At most {0} characters, please.");
    public static readonly Refusal IsNoChoice = new("Please choose from the answers given.");
    public static readonly Refusal IsNoDay = new("Please give a day that exists, for example 2026-05-20.");
    public static readonly Refusal IsNoCountry = new("Please choose a country from the list.");
    public static readonly Refusal IsNoPhone = new("Please write the number in digits, at least five. Example: +86 138 1234 5678");
    public static readonly Refusal FileIsMissing = new("Please choose a file.");
    public static readonly Refusal HoldsMacros = new("This file holds macros. Please save it without them, or as a PDF.");
    public static readonly Refusal FilesAreTooLarge = new("All files of one form together may have {0} MB. Please choose a smaller file here.");
    public static readonly Refusal TooManyFilesWait = new("We cannot take more files at the moment. Please try again tomorrow, or send the form without the file where it is optional.");
    public static readonly Refusal FileIsGone = new("The file is not kept any more. Please choose it again.");
    public static readonly Refusal SessionIsFull = new("“{0}” is full. Please choose another session.");
    public static readonly Refusal SessionHasFilled = new("One of the sessions has just become full. Please choose another one.");
    public static readonly Refusal SessionsOverlap = new("“{0}” and “{1}” are at the same time. Please choose one of them.");
    public static readonly Refusal SexIsMissing = new("Please choose what stands in the passport.");
}
