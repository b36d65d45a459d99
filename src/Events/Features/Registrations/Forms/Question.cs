using Events.Features.Planning;
using Events.Platform.Data;
using Events.Platform.Security;
using Events.Platform.Text;

namespace Events.Features.Registrations.Forms;

/// <summary>One question of a form. Its key is the same in every version, so that answers find it again.</summary>
public partial class Question : Entity
{
    public const int KeyLength = 20;
    public const int MostOptions = 50;

    private Question() { }

    public long FormVersionId { get; private set; }

    public string Key { get; private init; } = "";
    public QuestionKind Kind { get; private init; }

    public Bilingual Label { get; set; } = new();
    public Bilingual Hint { get; set; } = new();
    public bool IsRequired { get; set; }
    public int Position { get; set; }

    /// <summary>To what people consent, word for word.</summary>
    public Bilingual ConsentText { get; set; } = new();

    public List<QuestionOption> Options { get; private set; } = [];

    /// <summary>The categories to whom it is put, as names with commas between them; empty: everybody.</summary>
    public string OnlyFor { get; private set; } = "";

    public IReadOnlyList<AttendeeCategory> Categories
    {
        get => [.. OnlyFor.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(Enum.Parse<AttendeeCategory>)];
        set => OnlyFor = string.Join(',', value.Distinct().Order());
    }

    public IEnumerable<QuestionOption> OptionsInOrder => Options.OrderBy(option => option.Position);

    public static Question Of(QuestionKind kind) => new() { Kind = kind, Key = kind.OnlyKey ?? SecretCode.NewShort().ToLowerInvariant() };

    /// <summary>The same question for another version or another event.</summary>
    public Question Copy()
    {
        var copy = new Question
        {
            Key = Key,
            Kind = Kind,
            Label = Label,
            Hint = Hint,
            IsRequired = IsRequired,
            Position = Position,
            ConsentText = ConsentText,
            OnlyFor = OnlyFor,
            WhenKey = WhenKey,
            WhenAnswer = WhenAnswer,
        };
        copy.Options.AddRange(Options.Select(option => new QuestionOption { Key = option.Key, Label = option.Label, Position = option.Position }));
        return copy;
    }

    /// <summary>Sets the answers from which people pick, in this order; those that are there already keep their keys.</summary>
    public void SetOptions(IReadOnlyCollection<(string? Key, Bilingual Label)> wanted)
    {
        var former = Options.ToDictionary(option => option.Key);
        var now = wanted.Select(option =>
        {
            var kept = option.Key is { } key && former.Remove(key, out var known) ? known : new QuestionOption { Key = SecretCode.NewShort().ToLowerInvariant(), Label = option.Label };
            kept.Label = option.Label;
            return kept;
        }).ToList();
        Ordered.Number(now, (option, place) => option.Position = place);
        Options.RemoveAll(option => !now.Contains(option));
        Options.AddRange(now.Except(Options).ToList());
    }
}
