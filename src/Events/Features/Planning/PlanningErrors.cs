using Events.Platform.Web;

namespace Events.Features.Planning;

public static class PlanningErrors
{
    public static readonly Refusal OnlyDraftsCanBePublished = new("Only a draft can be published.");
    public static readonly Refusal OnlyPublishedCanBeWithdrawn = new("This event is not published.");
    public static readonly Refusal TitleIsMissing = new("Please give the event a title before you publish it.");
    public static readonly Refusal PlaceIsMissing = new("Please say where the event takes place before you publish it.");
    public static readonly Refusal IsOver = new("The event's end has passed. Please set new times first.");
    public static readonly Refusal IsCancelledAlready = new("This event is cancelled or archived already.");
    public static readonly Refusal EndIsNotAfterStart = new("The end must be later than the start.");
    public static readonly Refusal DateIsTooFarAway = new("Please check the year of this date.");
    public static readonly Refusal IsTooLong = new("An event lasts a year at most. Please check the end.");
    public static readonly Refusal StartHasPassed = new("This start has passed already: what counts from it would be overdue, and mails would wait for you. Please check the date, or confirm that it is meant.");
    public static readonly Refusal MoveIsNotConfirmed = new("These times move open tasks and mails along. Please look at what moves and confirm it.");
    public static readonly Refusal TimeDoesNotExist = new("The clocks skip this hour in that time zone. Please choose another time.");
    public static readonly Refusal NoSuchTimeZone = new("Please choose a time zone from the list.");
    public static readonly Refusal NotOfTheTeam = new("Please choose somebody from the list.");
    public static readonly Refusal SlugIsTaken = new("Another event has this public address already. Please choose another one.");
    public static readonly Refusal CapacityBelowTaken = new("There are more registrations than that already. Please give a higher number.");
    public static readonly Refusal ReminderIsDone = new("This mail has been sent or skipped already.");
    public static readonly Refusal PublishFirst = new("Please publish the event first: mails go out for published events alone.");
    public static readonly Refusal TaskIsDone = new("This task is done and stays for the record. Reopen it first.");
    public static readonly Refusal TaskWaits = new("This task waits for others that are still open. Finish those first, or confirm that it is done all the same.");
    public static readonly Refusal TasksWaitInACircle = new("“{0}” waits for this task itself, so that neither could begin. Please leave it out.");
    public static readonly Refusal NotATaskOfTheEvent = new("Please choose tasks of this event.");
    public static readonly Refusal NotATaskOfThePlaybook = new("Please choose tasks of this playbook.");
    public static readonly Refusal NoSuchPlaybook = new("Please choose a playbook from the list.");
    public static readonly Refusal PlaybookIsOfAnotherKind = new("This playbook is for another kind of event. Please choose one of this kind.");
    public static readonly Refusal IsNotFinished = new("This is possible once the event has finished.");
    public static readonly Refusal IsNotArchived = new("This event is not archived.");
    public static readonly Refusal EventIsNotOver = new("This mail is for after the event. It can be sent once the event has ended.");
    public static readonly Refusal HasAChecklist = new("This event has a checklist already.");
    public static readonly Refusal ClosesAfterEnd = new("Registration cannot close after the event has ended.");
}
