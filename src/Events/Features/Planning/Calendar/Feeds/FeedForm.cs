using System.ComponentModel.DataAnnotations;

namespace Events.Features.Planning.Calendar.Feeds;

public class FeedForm
{
    [Display(Name = "Which events")]
    public FeedScope Scope { get; set; }

    [Display(Name = "My open tasks too, on the day when they are due")]
    public bool WithTasks { get; set; } = true;
}
