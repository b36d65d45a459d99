using System.Runtime.CompilerServices;

namespace Events.Platform.Web;

/// <summary>Why something cannot be done, as a sentence for the person who asked. Its name is the name of its field.</summary>
/// <param name="Text">English, the key of its translation; <c>{0}</c> stands for an argument.</param>
public sealed record Refusal(string Text, [CallerMemberName] string Name = "");

/// <summary>Thrown by entities; <see cref="RefusedFilter"/> turns it into a message on the page.</summary>
public class Refused(Refusal refusal, params object[] arguments) : Exception(refusal.Text)
{
    public Refusal Refusal => refusal;
    public object[] Arguments => arguments;

    /// <summary>The field that the sentence speaks of, if it is one.</summary>
    public string Field { get; init; } = "";
}
