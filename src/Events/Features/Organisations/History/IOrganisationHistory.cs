using Events.Platform.Text;

namespace Events.Features.Organisations.History;

/// <summary>What a feature above knows of the past and the future with an organisation. Each adds its own lines to the timeline.</summary>
public interface IOrganisationHistory
{
    /// <summary>The lines of one organisation, the latest first.</summary>
    Task<IReadOnlyList<HistoryLine>> ReadAsync(Organisation organisation, int most, CancellationToken cancel);
}

/// <summary>One line of the timeline.</summary>
/// <param name="What">English, the key of its translation; <c>{0}</c> stands for an argument.</param>
/// <param name="Title">What it is about, such as an event.</param>
/// <param name="Address">Where it leads.</param>
public sealed record HistoryLine(DateOnly On, string Icon, string What, IReadOnlyList<object> Arguments, Bilingual Title, string? Address, string Text = "", string? By = null);
