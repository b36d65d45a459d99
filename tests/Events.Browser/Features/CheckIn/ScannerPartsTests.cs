using System.Text.Json;
using Events.Browser.Support;
using Events.Features.Accounts;
using Events.Tests.Features.CheckIn;

namespace Events.Browser.Features.CheckIn;

/// <summary>Parts of the scanner by themselves, where a whole page could hardly be brought into the situation.</summary>
[Collection(BrowserCollection.Name)]
public class ScannerPartsTests(BrowserFixture browser)
{
    [Fact]
    public async Task Each_refusal_without_network_is_a_whole_sentence()
    {
        Assert.Equal(
            [
                "This gate opens only on 1 Dec, 19:00.", "This gate has been closed since 1 Dec, 08:00.", "This gate is only for: Member, Speaker", "Not signed up for “Forum”.",
                "The registration was cancelled on 30 Nov, 12:00.", "The event was cancelled on 29 Nov, 08:00.",
            ],
            await EvaluateAsync<string[]>("""
                async () => {
                  const { decide } = await import('checkin/deciding')
                  const { People } = await import('checkin/people')
                  const { sentence } = await import('checkin/words')
                  const words = { categories: { Member: 'Member', Speaker: 'Speaker' }, sentences: {
                    TooEarly: 'This gate opens only on {0}.', TooLate: 'This gate has been closed since {0}.', WrongCategory: 'This gate is only for: {0}', NotSignedUp: 'Not signed up for “{0}”.',
                    Cancelled: 'The registration was cancelled on {0}.', EventCancelled: 'The event was cancelled on {0}.' } }
                  const row = (code, cancelledAt) => [code, 'A', '', '', '', 'Guest', cancelledAt ? 'Cancelled' : 'Confirmed', null, '', '', '', '', [], null, cancelledAt]
                  const [here, gone] = ['A'.repeat(26), 'B'.repeat(26)]
                  const say = async (gate, code = here, event = {}) => {
                    const list = { event: { state: 'Published', timeZone: 'UTC', ...event }, gates: [{ id: 1, ways: 'Both', ...gate }], people: new People([row(here), row(gone, '2026-11-30T12:00:00Z')]) }
                    return sentence(words, await decide(list, 1, { code, direction: 'In' }, Date.parse('2026-12-01T12:00:00Z')), list.event)
                  }
                  return [
                    await say({ opensAt: '2026-12-01T19:00:00Z' }),
                    await say({ closesAt: '2026-12-01T08:00:00Z' }),
                    await say({ categories: ['Member', 'Speaker'] }),
                    await say({ sessionId: 7, sessionTitle: { zh: '论坛', en: 'Forum' } }),
                    await say({}, gone),
                    await say({}, here, { state: 'Cancelled', cancelledAt: '2026-11-29T08:00:00Z' }),
                  ]
                }
                """));
    }

    [Fact]
    public async Task A_ticket_that_is_not_on_the_list_is_held_to_the_state_of_the_event()
    {
        Assert.Equal("EventCancelled Admitted EventCancelled", await EvaluateAsync<string>("""
            async () => {
              const { decide } = await import('checkin/deciding')
              const { People } = await import('checkin/people')
              const { importKey } = await import('checkin/payload')
              const { publicKey, privateKey } = await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, true, ['sign', 'verify'])
              const signed = `EV1.AAAAAAAA.${'C'.repeat(26)}`
              const bytes = new Uint8Array(await crypto.subtle.sign({ name: 'ECDSA', hash: 'SHA-256' }, privateKey, new TextEncoder().encode(signed)))
              const bits = [...bytes].map(byte => byte.toString(2).padStart(8, '0')).join('').padEnd(515, '0')
              const qr = `${signed}.${bits.match(/.{5}/g).map(five => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'[parseInt(five, 2)]).join('')}`
              const list = { event: { code: 'AAAAAAAA', state: 'Cancelled', cancelledAt: '2020-11-29T08:00:00Z' }, gates: [{ id: 1, ways: 'Both' }], key: publicKey, people: new People([]) }
              const answers = await Promise.all([{ qr, direction: 'In' }, { qr, direction: 'Out' }, { walkIn: { name: 'A', category: 'Guest' }, direction: 'In' }].map(scan => decide(list, 1, scan, Date.now())))
              return answers.map(({ result, reasonName }) => reasonName ?? result).join(' ')
            }
            """));
    }

    [Fact]
    public async Task A_code_that_comes_with_gaps_is_read_as_one_and_old_keys_are_not_part_of_it()
    {
        var code = new string('A', 26);
        Assert.Equal([code, code], await EvaluateAsync<string[]>("""
            async () => {
              const { Wedge } = await import('checkin/wedge')
              const found = []
              const wedge = new Wedge(text => found.push(text))
              let timeStamp = 5000
              const type = (text, gap) => [...text].forEach(key => wedge.hear({ key, target: document.body, timeStamp: timeStamp += gap }))
              const enter = gap => wedge.hear({ key: 'Enter', target: document.body, timeStamp: timeStamp += gap, preventDefault() {} })
              const code = 'A'.repeat(26)
              type(code, 900)
              enter(900)
              type('B', 1)
              type('A', 1100)
              type(code.slice(1), 10)
              enter(10)
              type(code, 10)
              enter(1100)
              return found
            }
            """));
    }

    [Fact]
    public async Task Open_places_are_of_no_party()
    {
        Assert.Equal(["B"], await EvaluateAsync<string[]>("""
            async () => {
              const { People } = await import('checkin/people')
              const row = (code, isOpen) => [code, code, '', '', '', 'Guest', 'Confirmed', null, '', '', '', 'g1', [], null, null, isOpen]
              const people = new People([row('A', false), row('B', false), row('C', true)])
              return people.partyOf(people.find('A')).map(({ code }) => code)
            }
            """));
    }

    [Fact]
    public async Task What_happens_while_a_list_comes_is_not_forgotten()
    {
        var door = await Door.OpenAsync(browser.App);
        var (one, two) = (await door.InviteAsync("一"), await door.InviteAsync("二"));

        var seen = await EvaluateAsync<JsonElement>("""
            async ({ gate, other, before, during }) => {
              const { GuestList } = await import('checkin/list')
              const real = globalThis.fetch
              const text = await (await real(`/checkin/${gate}/list`)).text()
              let [calls, arrive] = [0, null]
              globalThis.fetch = () => { calls++; return new Promise(resolve => { arrive = () => resolve(new Response(text, { headers: { ETag: '"1"', 'X-List-Until': '2100-01-01T00:00:00Z' } })) }) }
              const until = async condition => { while (!condition()) await new Promise(resolve => setTimeout(resolve, 5)) }
              const list = new GuestList(gate)
              const ask = async (waiting, meanwhile) => {
                arrive = null
                const asked = [list.refresh(waiting), list.refresh(waiting)]
                await until(() => arrive)
                await meanwhile?.()
                arrive()
                await Promise.all(asked)
              }
              const scan = (code, at, gateOf = gate) => ({ id: crypto.randomUUID(), code, gate: gateOf, direction: 'In', at })
              await ask([])
              await list.note(scan(before, '2026-11-02T01:00:00Z'), { result: 'Admitted', code: before })
              const waiting = [{ ...scan(before, '2026-11-02T01:00:30Z', other), letIn: true }]
              await ask(waiting, () => list.note(scan(during, '2026-11-02T01:01:00Z'), { result: 'Admitted', code: during }))
              const again = new GuestList(gate)
              await again.load()
              globalThis.fetch = async () => new Response(null, { status: 304, headers: { 'X-List-Until': '2101-01-01T00:00:00Z' } })
              await again.refresh([])
              const last = new GuestList(gate)
              await last.load()
              return {
                calls,
                known: list.people.find(before).since,
                kept: [list, again].map(one => one.people.find(during).since),
                until: [again.until, last.until].map(moment => new Date(moment).getUTCFullYear()),
              }
            }
            """, new { gate = door.Gate.Id, other = (await door.AddGateAsync("Hall")).Id, before = one.TicketCode, during = two.TicketCode });

        Assert.Equal(2, seen.GetProperty("calls").GetInt32());
        Assert.Equal(JsonValueKind.Null, seen.GetProperty("known").ValueKind);
        Assert.All(seen.GetProperty("kept").EnumerateArray(), since => Assert.Equal("2026-11-02T01:01:00Z", since.GetString()));
        Assert.All(seen.GetProperty("until").EnumerateArray(), year => Assert.Equal(2101, year.GetInt32()));
    }

    [Fact]
    public async Task A_record_is_on_the_disk_only_when_it_is_committed()
    {
        Assert.Equal("refused a,b", await EvaluateAsync<string>("""
            async () => {
              const { SealedStore } = await import('checkin/vault')
              const store = new SealedStore('parts')
              for (const id of ['a 1', 'a 2', 'b 1']) await store.put(id, id)
              const put = IDBObjectStore.prototype.put
              IDBObjectStore.prototype.put = function (...values) {
                const request = put.apply(this, values)
                request.addEventListener('success', () => this.transaction.abort())
                return request
              }
              const kept = await store.put('c', 1).then(() => 'kept', () => 'refused')
              const parts = [...await store.entries('a '), ...await store.entries('b ')].map(([id]) => id[0])
              return `${kept} ${[...new Set(parts)]}`
            }
            """));
    }

    [Fact]
    public async Task A_first_try_that_was_refused_becomes_a_fact_once()
    {
        Assert.Equal("fact, aside", await EvaluateAsync<string>("""
            async () => {
              const { settle } = await import('checkin/post')
              const { PassingStore } = await import('checkin/vault')
              const store = new PassingStore()
              const scan = (id, more) => ({ id, gate: 1, direction: 'In', at: id, ...more })
              const put = (id, record) => store.put(`${id} ${id}`, record)
              await put('1', { scan: scan('1', { letIn: true }) })
              await put('2', { scan: scan('2', { letIn: true }) })
              await put('3', { scan: scan('3', { letIn: true, direction: 'Out' }) })
              await put('4', { scan: scan('4', { letIn: true }), isFact: true })
              // As it was when it was sent; it has been decided since.
              const waiting = (await store.entries()).map(([key, record]) => [key, { ...record, scan: { ...record.scan, letIn: undefined } }])
              await settle(store, waiting, [
                { id: '1', result: 'Refused', reasonName: 'TooEarly' }, { id: '2', result: 'Refused', reasonName: 'UnknownGate' },
                { id: '3', result: 'Refused', reasonName: 'WrongWay' }, { id: '4', result: 'Refused', reasonName: 'TooEarly' }])
              return (await store.entries()).map(([, record]) => record.isFact && record.scan.id !== '1' ? 'fact' : record.aside && record.scan.id === '2' ? 'aside' : `left ${record.scan.id}`).join(', ')
            }
            """));
    }

    [Fact]
    public async Task Whom_the_server_lets_in_after_this_device_refused_them_is_told_of()
    {
        Assert.Equal("Refused, told and noted", await EvaluateAsync<string>("""
            async () => {
              const { Door } = await import('checkin/door')
              const noted = []
              const list = { decide: async () => ({ result: 'Refused', letIn: false }), note: async (_, { result }) => noted.push(result) }
              const door = new Door({ queue: { problem: null, add: async () => door.lineLost(), decide: async () => {} }, list })
              const scan = { id: '1', code: 'A', direction: 'In' }
              const { result } = await door.pass(scan)
              const told = await door.answered({ id: '1', result: 'Admitted' })
              const foreign = await door.answered({ id: '2', result: 'Admitted' })
              return `${result}, ${told?.id === '1' && !foreign ? 'told' : 'silent'} and ${noted.includes('Admitted') ? 'noted' : 'forgotten'}`
            }
            """));
    }

    [Fact]
    public async Task A_new_worker_leaves_no_kept_page_without_its_files_and_opens_no_other_gate()
    {
        var door = await Door.OpenAsync(browser.App);

        Assert.Equal("renewed, former shelf, old file, no other gate, start leads to the gate, forgotten", await EvaluateAsync<string>("""
            async gate => {
              const { serve } = await import('checkin/worker')
              const vault = await import('checkin/vault')
              const path = `/checkin/${gate}`
              globalThis.clients = { claim() {} }
              const fire = async (type, more) => {
                let done
                dispatchEvent(Object.assign(new Event(type), { ...more, waitUntil: promise => { done = promise }, respondWith: promise => { done = promise } }))
                return done
              }
              const html = (url, more) => ({ request: new Request(url, { headers: { Accept: 'text/html' }, ...more }) })
              await (await caches.open(vault.keptPages)).put(path, new Response('old page'))
              for (const name of ['a', 'b']) await (await caches.open(`checkin-assets-${name}`)).put(`/js/${name}.js`, new Response(name))
              serve({ vault, post: { post: async () => ({ problem: 'session' }), settle() {}, mostPerCall: 10 }, version: 'c', assets: [] })
              await fire('activate')
              const kept = await (await caches.match(path)).text()
              const shelves = (await caches.keys()).filter(name => name.startsWith('checkin-assets-'))
              const file = await (await fire('fetch', { request: new Request('/js/b.js') })).text()
              const real = globalThis.fetch
              globalThis.fetch = async () => { throw new TypeError('no network') }
              const other = await fire('fetch', html(`${path}0`))
              const start = await fire('fetch', html('/checkin'))
              globalThis.fetch = real
              await new vault.SealedStore(vault.stores.list).put('list 1', {})
              await new vault.SealedStore(vault.stores.queue).put('1', { scan: { gate } })
              await fire('sync', { tag: 'checkin-scans' }).catch(() => {})
              const left = (await indexedDB.databases()).map(({ name }) => name)
              return [
                kept.includes('data-checkin-gate-value') ? 'renewed' : 'old', shelves.includes('checkin-assets-b') && !shelves.includes('checkin-assets-a') ? 'former shelf' : shelves.join(' '),
                file === 'b' ? 'old file' : file, other.type === 'error' ? 'no other gate' : 'another gate', start.headers.get('Location')?.endsWith(path) ? 'start leads to the gate' : 'lost',
                left.includes(vault.stores.list) || await caches.has(vault.keptPages) ? 'remembered' : 'forgotten',
              ].join(', ')
            }
            """, door.Gate.Id));
    }

    [Fact]
    public async Task A_code_that_nobody_could_take_counts_as_not_seen()
    {
        Assert.Equal("2 1", await EvaluateAsync<string>("""
            async () => {
              const { Reader } = await import('checkin/reader')
              return [false, undefined].map(answer => {
                let calls = 0
                const reader = new Reader(null, () => { calls++; return answer })
                reader.see('A')
                reader.see('A')
                return calls
              }).join(' ')
            }
            """));
    }

    /// <summary>On a page that is no scanner, so that nothing else happens.</summary>
    private async Task<T> EvaluateAsync<T>(string script, object? value = null)
    {
        await using var visit = await browser.VisitAsync(View.Phone);
        await visit.SignInAsync(Role.Staff);
        await visit.Page.GotoAsync("/privacy");
        return await visit.Page.EvaluateAsync<T>(script, value);
    }
}
