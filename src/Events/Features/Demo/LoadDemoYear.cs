using Events.Platform.Data;
using Microsoft.Extensions.Options;

namespace Events.Features.Demo;

/// <summary>Fills an empty database at the start, where <c>Demo:Load</c> asks for it.</summary>
public class LoadDemoYear(DemoYear year, IOptions<DemoSettings> settings) : IFirstData
{
    public async Task LoadAsync(CancellationToken cancel)
    {
        if (settings.Value.Load && await year.CanLoadAsync(cancel)) await year.LoadAsync(cancel);
    }
}
