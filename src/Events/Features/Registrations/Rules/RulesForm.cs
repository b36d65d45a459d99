using System.ComponentModel.DataAnnotations;
using Events.Platform.Web;

namespace Events.Features.Registrations.Rules;

/// <summary>How an event takes people, as the organiser sets it.</summary>
public class RulesForm
{
    public class CategoryLine
    {
        public AttendeeCategory Category { get; set; }
        public bool IsOnForm { get; set; }
        public bool NeedsApproval { get; set; }

        [Range(1, 1_000_000), Display(Name = "Seats")]
        public int? Capacity { get; set; }
    }

    [Display(Name = "Every registration needs approval")]
    public bool NeedsApproval { get; set; }

    [Display(Name = "Keep a waiting list when all seats are taken")]
    public bool HasWaitingList { get; set; }

    [Required, Range(1, 720), Display(Name = "An offered seat is kept for (hours)")]
    public int? OfferHours { get; set; } = RegistrationRules.DefaultOfferHours;

    [Display(Name = "Refuse a second registration of the same name and organisation")]
    public bool RefusesSamePerson { get; set; }

    [Display(Name = "Look again at whoever changes name, organisation, title, country or an answer")]
    public bool ApprovesChanges { get; set; }

    [Range(2, 500), Display(Name = "Largest group (places)")]
    public int? MostInGroup { get; set; }

    public List<CategoryLine> Categories { get; set; } = [];

    public long Version { get; set; }

    public static RulesForm From(RegistrationRules rules) => new()
    {
        NeedsApproval = rules.NeedsApproval,
        HasWaitingList = rules.HasWaitingList,
        OfferHours = rules.OfferHours,
        RefusesSamePerson = rules.RefusesSamePerson,
        ApprovesChanges = rules.ApprovesChanges,
        MostInGroup = rules.MostInGroup,
        Version = rules.Version,
        Categories = [.. Enum.GetValues<AttendeeCategory>().Select(category => Line(category, rules.Of(category)))],
    };

    /// <param name="coming">How many of each category hold a seat.</param>
    public void ApplyTo(RegistrationRules rules, IReadOnlyDictionary<AttendeeCategory, int> coming)
    {
        (rules.NeedsApproval, rules.HasWaitingList, rules.RefusesSamePerson) = (NeedsApproval, HasWaitingList, RefusesSamePerson);
        (rules.OfferHours, rules.ApprovesChanges, rules.MostInGroup) = (OfferHours!.Value, ApprovesChanges, MostInGroup);
        for (var line = 0; line < Categories.Count; line++)
        {
            var category = Categories[line];
            try
            {
                rules.Set(category.Category, category.IsOnForm, category.NeedsApproval, category.Capacity, coming.GetValueOrDefault(category.Category));
            }
            catch (Refused refused)
            {
                throw new Refused(refused.Refusal, [.. refused.Arguments]) { Field = $"Categories[{line}].Capacity" };
            }
        }
    }

    private static CategoryLine Line(AttendeeCategory category, CategoryRules? rules) => new()
    {
        Category = category,
        IsOnForm = rules?.IsOnForm == true,
        NeedsApproval = rules?.NeedsApproval == true,
        Capacity = rules?.Seats.Capacity,
    };
}
