import * as Turbo from '@hotwired/turbo'
import { Application } from '@hotwired/stimulus'

import AutosubmitController from 'controllers/autosubmit'
import BulkController from 'controllers/bulk'
import CheckinController from 'controllers/checkin'
import CheckinCameraController from 'controllers/checkin-camera'
import CheckinForgetController from 'controllers/checkin-forget'
import CheckinSearchController from 'controllers/checkin-search'
import CheckinWalkinController from 'controllers/checkin-walkin'
import ClipboardController from 'controllers/clipboard'
import ConditionalController from 'controllers/conditional'
import DueDayController from 'controllers/due-day'
import FileController from 'controllers/file'
import FinishController from 'controllers/finish'
import FlashController from 'controllers/flash'
import GanttMonthsController from 'controllers/gantt-months'
import KioskController from 'controllers/kiosk'
import LiveController from 'controllers/live'
import MenuController from 'controllers/menu'
import OfKindController from 'controllers/of-kind'
import OverflowController from 'controllers/overflow'
import PreviewController from 'controllers/preview'
import QuestionsController from 'controllers/questions'
import RefreshController from 'controllers/refresh'
import ScrollToController from 'controllers/scroll-to'
import SeatingController from 'controllers/seating'
import SlipsController from 'controllers/slips'
import SortableController from 'controllers/sortable'
import UnsavedController from 'controllers/unsaved'
import WakelockController from 'controllers/wakelock'
import WallController from 'controllers/wall'

import { forgetList } from 'checkin/vault'
import { confirm } from 'confirm'

Turbo.config.forms.confirm = confirm

// A link to a place of this page is the browser's: Turbo would load the page anew, without the errors and what was typed.
addEventListener('turbo:click', event => {
  if (event.target.getAttribute('href')?.startsWith('#')) event.preventDefault()
})

// The list at the door lives as long as the session or the pairing.
addEventListener('submit', ({ target }) => {
  if (/^\/(signout|checkin\/pair\/.+)$/.test(target.getAttribute('action'))) forgetList()
})

const application = Application.start()
application.register('autosubmit', AutosubmitController)
application.register('bulk', BulkController)
application.register('checkin', CheckinController)
application.register('checkin-camera', CheckinCameraController)
application.register('checkin-forget', CheckinForgetController)
application.register('checkin-search', CheckinSearchController)
application.register('checkin-walkin', CheckinWalkinController)
application.register('clipboard', ClipboardController)
application.register('conditional', ConditionalController)
application.register('due-day', DueDayController)
application.register('file', FileController)
application.register('finish', FinishController)
application.register('flash', FlashController)
application.register('gantt-months', GanttMonthsController)
application.register('kiosk', KioskController)
application.register('live', LiveController)
application.register('menu', MenuController)
application.register('of-kind', OfKindController)
application.register('overflow', OverflowController)
application.register('preview', PreviewController)
application.register('questions', QuestionsController)
application.register('refresh', RefreshController)
application.register('scroll-to', ScrollToController)
application.register('seating', SeatingController)
application.register('slips', SlipsController)
application.register('sortable', SortableController)
application.register('unsaved', UnsavedController)
application.register('wakelock', WakelockController)
application.register('wall', WallController)
