namespace Events.Features.Registrations.Fees;

public static class DueLook
{
    /// <summary>The class of the state, see <c>states.css</c>.</summary>
    public static string Look(this DueState state) => state switch
    {
        DueState.Paid => "paid",
        DueState.Overdue => "overdue",
        DueState.Unpaid => "unpaid",
        DueState.ToPayBack => "due",
        _ => "closed",
    };
}
