using System.ComponentModel.DataAnnotations;
using Events.Features.Accounts;
using Events.Platform.Data;

namespace Events.Features.Organisations.History;

/// <summary>How somebody of ours was in touch.</summary>
public enum InteractionKind
{
    [Display(Name = "Phone call")] Call,
    [Display(Name = "Meeting|interaction")] Meeting,
    [Display(Name = "Letter or mail")] Letter,
    [Display(Name = "Chat message")] Chat,
    [Display(Name = "Yearly review")] Review,
    [Display(Name = "Note|interaction")] Note,
}

/// <summary>One line on what passed between an organisation and us: phoned about the fair, they want two stands.</summary>
public class Interaction : Entity
{
    public const int TextLength = 2000;

    public long OrganisationId { get; init; }
    public Organisation Organisation { get; private set; } = null!;

    public InteractionKind Kind { get; init; }
    public DateOnly On { get; init; }
    public required string Text { get; init; }

    public long? ById { get; init; }
    public User? By { get; private set; }

    /// <summary>A remark to ourselves is no contact.</summary>
    public bool IsContact => Kind != InteractionKind.Note;
}
