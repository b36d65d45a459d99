using Microsoft.Playwright;

namespace Events.Browser.Support;

/// <summary>Somebody who has a keyboard and no mouse.</summary>
public sealed class Keyboard(IPage page)
{
    private const int MostTabs = 250;

    /// <summary>Goes on with the Tab key until something that fits has the focus.</summary>
    public async Task ToAsync(string selector)
    {
        for (var tab = 0; tab <= MostTabs; tab++)
        {
            if (await page.EvaluateAsync<bool>("selector => document.activeElement?.matches(selector) === true", selector)) return;
            await page.Keyboard.PressAsync("Tab");
        }
        throw new InvalidOperationException($"The Tab key never leads to {selector} on {page.Url}.");
    }

    /// <summary>Writes into a field in place of what stands there.</summary>
    public async Task WriteAsync(string selector, string text)
    {
        await ToAsync(selector);
        await page.Keyboard.PressAsync("Control+A");
        await page.Keyboard.InsertTextAsync(text);
    }

    /// <summary>Ticks a box, presses a button or follows a link.</summary>
    public async Task PressAsync(string selector, string key = "Space")
    {
        await ToAsync(selector);
        await page.Keyboard.PressAsync(key);
    }

    /// <summary>Chooses the option of that place in a list that drops down, counted from 0.</summary>
    public async Task ChooseAsync(string selector, int place)
    {
        await ToAsync(selector);
        await page.Keyboard.PressAsync("Home");
        for (var step = 0; step < place; step++) await page.Keyboard.PressAsync("ArrowDown");
    }

    /// <summary>Writes a day, in whichever order the browser's language has its parts.</summary>
    public async Task WriteDayAsync(string selector, DateOnly day)
    {
        await ToAsync(selector);
        string[] ymd = [$"{day:yyyy}", $"{day:MM}", $"{day:dd}"];
        foreach (var order in new int[][] { [2, 1, 0], [0, 1, 2], [1, 2, 0] })
        {
            foreach (var (place, part) in order.Index())
            {
                foreach (var _ in order) await page.Keyboard.PressAsync("ArrowLeft");
                for (var step = 0; step < place; step++) await page.Keyboard.PressAsync("ArrowRight");
                await page.Keyboard.TypeAsync(ymd[part]);
            }
            if (await page.EvaluateAsync<string>("document.activeElement.value") == $"{day:yyyy-MM-dd}") return;
        }
        throw new InvalidOperationException($"{selector} takes no day.");
    }

    /// <summary>Opens the file chooser from the field and takes a file.</summary>
    public async Task TakeAsync(string selector, string name, string mediaType, byte[] content)
    {
        await ToAsync(selector);
        var chooser = await OpenAsync();
        await chooser.SetFilesAsync(new FilePayload { Name = name, MimeType = mediaType, Buffer = content });

        async Task<IFileChooser> OpenAsync()
        {
            // A busy browser now and then does not take the key as a person's.
            for (var attempt = 1; ; attempt++)
                try
                {
                    return await page.RunAndWaitForFileChooserAsync(() => page.Keyboard.PressAsync("Enter"), new() { Timeout = 8_000 });
                }
                catch (TimeoutException) when (attempt < 3)
                {
                    await ToAsync(selector);
                }
        }
    }
}
